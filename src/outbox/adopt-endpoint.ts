import type { Result } from '../contract/result.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import type { OutboxState, ReportRecord } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import type { Endpoint } from '../settings/endpoint.ts';
import { isSameEndpoint } from '../settings/with-endpoint.ts';
import { isBroughtBack } from './hold-back-waiting.ts';

const undelivered: OutboxState[] = ['queued', 'needs-you', 'sending'];

/**
 * Call this when an endpoint was set up again, with a new address or token. Reports that wait for the same
 * endpoint use the new settings, and those that needed the person for it are due again, but for what a file
 * brought back. A report that is being sent stays as it is, but becomes due, so its sender knows that it used
 * the old settings (`settleUnderWay`). Reports to any other endpoint stay there, because the person agreed to
 * that one alone. `now` in milliseconds since 1970.
 */
export const adoptEndpoint = (endpoint: Endpoint, now: number): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction(['reports', 'endpoint-pauses'], 'readwrite');
    const reports = transaction.objectStore('reports');
    const adopted: string[] = [];
    for (const state of undelivered) {
      for (const { denied: _, ...record } of await reports.index('by-state').getAll(state)) {
        if (!isSameEndpoint(record.endpoint, endpoint)) continue;
        await reports.put({ ...record, endpoint, ...(!isBroughtBack(record) && dueAnew(state, now)) });
        adopted.push(record.id);
      }
    }
    await transaction.done;
    for (const id of adopted) await copyRecord('reports', id);
    return null;
  });

function dueAnew(state: OutboxState, now: number): Partial<ReportRecord> {
  if (state === 'needs-you') return { state: 'queued', nextAttemptAt: now };
  return state === 'sending' ? { nextAttemptAt: now } : {};
}
