import type { ReportRecord } from '../history/records.ts';

/**
 * What becomes of a report that was just denied, and whether its endpoint's other reports are held back with
 * it. A denial `about` the endpoint concerns all reports. Any other may concern this report alone, as with
 * filters in front of an endpoint: it is held back alone until the next report is denied too. When it is
 * denied again after the endpoint took another report, it is refused. `before` are the reports of the
 * endpoint that already need the person. Pure.
 */
export function judgeDenial(
  { denied, ...record }: ReportRecord,
  about: 'report' | 'endpoint',
  before: ReportRecord[],
): { record: ReportRecord; holdsBack: boolean } {
  if (about === 'report' && denied === 'retried')
    return { record: refusedForItself(record), holdsBack: false };
  const isFirst = !before.some((other) => other.denied === 'alone');
  if (about === 'report' && isFirst) return { record: { ...record, denied: 'alone' }, holdsBack: false };
  return { record, holdsBack: true };
}

/** The same words, as a refusal of this report. */
function refusedForItself(record: ReportRecord): ReportRecord {
  const { lastError } = record;
  const words = lastError?.values?.[1];
  const isDenial = lastError?.code === 'endpoint_denied' && words !== undefined;
  return {
    ...record,
    state: 'refused',
    lastError: isDenial ? { code: 'endpoint_refused', values: [words] } : lastError,
  };
}

/**
 * What a report that needs the person becomes when its endpoint takes another one: due again, because address
 * and access are right. Pure; `now` in milliseconds since 1970.
 */
export function freeDenied({ denied, ...record }: ReportRecord, now: number): ReportRecord {
  const due: ReportRecord = { ...record, state: 'queued', nextAttemptAt: now };
  return denied === 'alone' ? { ...due, denied: 'retried' } : due;
}
