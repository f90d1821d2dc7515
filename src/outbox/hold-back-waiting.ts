import type { IDBPObjectStore } from 'idb';
import type { Qiuzheng } from '../history/database.ts';
import type { OutboxState, ReportRecord } from '../history/records.ts';

type Reports = IDBPObjectStore<Qiuzheng, ('reports' | 'endpoint-pauses')[], 'reports', 'readwrite'>;

/**
 * After an endpoint said that its address or access has to be looked at: everything waiting for it needs the person
 * for the same reason, and is not sent only to be told so one by one.
 */
export const holdBackWaiting = (reports: Reports, { endpoint, lastError, lastDetail }: ReportRecord) =>
  changeAll(reports, 'queued', endpoint.reportsUrl, { state: 'needs-you', lastError, lastDetail });

/** After an endpoint took a report: what needed the person there is due again (milliseconds since 1970). */
export const freeWaiting = (reports: Reports, reportsUrl: string, now: number) =>
  changeAll(reports, 'needs-you', reportsUrl, { state: 'queued', nextAttemptAt: now });

async function changeAll(
  reports: Reports,
  state: OutboxState,
  reportsUrl: string,
  change: Partial<ReportRecord>,
): Promise<void> {
  const range = IDBKeyRange.bound([state, reportsUrl], [state, reportsUrl, []]);
  for (const record of await reports.index('by-due').getAll(range))
    await reports.put({ ...record, ...change });
}
