import type { IDBPObjectStore, StoreNames } from 'idb';
import type { OutboxState, ReportRecord } from '../history/records.ts';
import type { Qiuzheng } from '../history/schema.ts';
import { isBroughtBack } from './brought-back.ts';
import { freeDenied } from './judge-denial.ts';

type Reports = IDBPObjectStore<Qiuzheng, StoreNames<Qiuzheng>[], 'reports', 'readwrite'>;

/** The reports of an endpoint that need the person. */
export const needingYou = (reports: Reports, reportsUrl: string): Promise<ReportRecord[]> =>
  allIn(reports, 'needs-you', reportsUrl);

/**
 * Call this when an endpoint said that its address or access is wrong: all reports that wait for it need the
 * person for the same reason. Otherwise each would be sent only to hear the same. No report counts as denied
 * alone any more.
 */
export async function holdBackWaiting(
  reports: Reports,
  { endpoint, lastError, lastDetail }: ReportRecord,
): Promise<void> {
  const { reportsUrl } = endpoint;
  for (const { denied: _, ...record } of await needingYou(reports, reportsUrl)) await reports.put(record);
  for (const { denied: _, ...record } of await allIn(reports, 'queued', reportsUrl))
    await reports.put({ ...record, state: 'needs-you', lastError, lastDetail });
}

/**
 * Call this when an endpoint took a report: what needed the person there is due again at `now` (milliseconds
 * since 1970), but for what a file brought back.
 */
export async function freeWaiting(reports: Reports, reportsUrl: string, now: number): Promise<void> {
  for (const record of await needingYou(reports, reportsUrl))
    if (!isBroughtBack(record)) await reports.put(freeDenied(record, now));
}

function allIn(reports: Reports, state: OutboxState, reportsUrl: string): Promise<ReportRecord[]> {
  return reports.index('by-due').getAll(IDBKeyRange.bound([state, reportsUrl], [state, reportsUrl, []]));
}
