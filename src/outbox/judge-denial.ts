import type { ReportRecord } from '../history/records.ts';
import type { Delivery } from './delivery.ts';

/**
 * Whether a report that was denied is kept back alone: what denied it may have disliked this very report, as filters
 * before an endpoint do, so one other gets its try before all are held back. `before` are the reports of the endpoint
 * that need the person already. Pure.
 */
export const isDeniedAlone = (delivery: Delivery, before: ReportRecord[]): boolean =>
  delivery.kind === 'needs-you' &&
  delivery.about === 'report' &&
  !before.some(({ deniedAlone }) => deniedAlone);

/**
 * What a report that needs the person becomes when its endpoint takes another one: due again, for address and access
 * are right. One that was denied alone is refused for itself then. Pure; `now` in milliseconds since 1970.
 */
export function settleDenied(record: ReportRecord, now: number): ReportRecord {
  const { deniedAlone, ...others } = record;
  if (!deniedAlone) return { ...others, state: 'queued', nextAttemptAt: now };
  const { lastError } = record;
  const words = lastError?.values?.[1];
  const isDenial = lastError?.code === 'endpoint_denied' && words !== undefined;
  return {
    ...others,
    state: 'refused',
    unseen: 1,
    lastError: isDenial ? { code: 'endpoint_refused', values: [words] } : lastError,
  };
}
