import type { Result } from '../contract/result.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import type { OutboxState, ReportRecord } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import type { Endpoint } from '../settings/endpoint.ts';
import { isSameEndpoint } from '../settings/with-endpoint.ts';
import { isBroughtBack } from './brought-back.ts';

const undelivered: OutboxState[] = ['queued', 'needs-you', 'sending'];

/**
 * Call this when an endpoint was set up again, with a new address or token. Reports that wait for the same
 * endpoint use the new settings, and those that needed the person for it are due again, but for what a file
 * brought back. A report that is being sent stays as it is, but becomes due, so its sender knows that it used
 * the old settings (`settleUnderWay`). Reports to any other endpoint stay there, because the person agreed to
 * that one alone. Reports that were deleted go along: that may be undone. `now` in milliseconds since 1970.
 */
export const adoptEndpoint = (endpoint: Endpoint, now: number): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction(['reports', 'deleted'], 'readwrite');
    const reports = transaction.objectStore('reports');
    const adopted: string[] = [];
    for (const state of undelivered) {
      for (const record of await reports.index('by-state').getAll(state)) {
        if (!isSameEndpoint(record.endpoint, endpoint)) continue;
        await reports.put(movedTo(endpoint, record, now));
        adopted.push(record.id);
      }
    }
    const deleted = transaction.objectStore('deleted').index('by-report');
    // One by one: pictures are in them.
    for (let cursor = await deleted.openCursor(); cursor; cursor = await cursor.continue()) {
      const { value } = cursor;
      if (!('report' in value) || !undelivered.includes(value.report.state)) continue;
      if (!isSameEndpoint(value.report.endpoint, endpoint)) continue;
      await cursor.update({ ...value, report: movedTo(endpoint, value.report, now) });
    }
    await transaction.done;
    for (const id of adopted) await copyRecord('reports', id);
    return null;
  });

function movedTo(endpoint: Endpoint, { denied: _, ...record }: ReportRecord, now: number): ReportRecord {
  return { ...record, endpoint, ...(!isBroughtBack(record) && dueAnew(record.state, now)) };
}

function dueAnew(state: OutboxState, now: number): Partial<ReportRecord> {
  if (state === 'needs-you') return { state: 'queued', nextAttemptAt: now };
  return state === 'sending' ? { nextAttemptAt: now } : {};
}
