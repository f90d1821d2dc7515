import type { ReportRecord } from '../history/records.ts';

/**
 * What is written of a report that was `taken` to be sent, is `current` by now, and is `settled` by how the attempt
 * ended: where it goes is what the person last said. Where its endpoint was set up anew meanwhile, an attempt that
 * failed says nothing of the new address or token, so the report is due again. Pure.
 */
export function settleUnderWay(
  taken: ReportRecord,
  current: ReportRecord,
  settled: ReportRecord,
): ReportRecord {
  const isSetUpAnew = current.nextAttemptAt !== taken.nextAttemptAt;
  return isSetUpAnew && settled.state !== 'delivered'
    ? { ...current, state: 'queued' }
    : { ...settled, endpoint: current.endpoint };
}
