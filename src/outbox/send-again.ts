import type { Result } from '../contract/result.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import { writeDatabase } from '../history/write-database.ts';
import { liftPause } from './endpoint-pauses.ts';

/**
 * Queues a report again that was refused, needs the person or is waiting: the next to be sent to its
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
