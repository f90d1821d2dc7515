import type { Result } from '../contract/result.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import { writeDatabase } from '../history/write-database.ts';
import type { Endpoint } from '../settings/endpoint.ts';
import { liftPause } from './endpoint-pauses.ts';

/**
 * Queues a report again that was refused, needs the person, or waits: it is the next to be sent to its
 * endpoint.
 */
export const sendAgain = (id: string): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction(['reports', 'endpoint-pauses'], 'readwrite');
    const reports = transaction.objectStore('reports');
    const record = await reports.get(id);
    if (record && record.state !== 'delivered' && record.state !== 'sending') {
      await reports.put({ ...record, state: 'queued', nextAttemptAt: 0 });
      await liftPause(transaction.objectStore('endpoint-pauses'), record.endpoint.reportsUrl);
    }
    await transaction.done;
    await copyRecord('reports', id);
    return null;
  });

/**
 * Sends a report that does not get through to another endpoint, as the person asked. A report that is being
 * sent or was delivered stays where it is. `now` in milliseconds since 1970.
 */
export const sendElsewhere = (id: string, endpoint: Endpoint, now: number): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction('reports', 'readwrite', { durability: 'strict' });
    const record = await transaction.store.get(id);
    if (record && record.state !== 'delivered' && record.state !== 'sending') {
      // What may have arrived did so at the old endpoint, and so did a denial.
      const { mayHaveArrived: _, denied: __, ...kept } = record;
      await transaction.store.put({
        ...kept,
        endpoint,
        state: 'queued',
        attempts: 0,
        nextAttemptAt: now,
        lastError: null,
        lastDetail: null,
      });
    }
    await transaction.done;
    await copyRecord('reports', id);
    return null;
  });
