import type { EndpointPause, ReportRecord } from '../history/records.ts';
import { hasCome } from './next-attempt.ts';

/** The pause that holds up a waiting report; null where none does. Pure; `now` in milliseconds since 1970. */
export function pauseOf(
  { state, endpoint }: ReportRecord,
  pauses: EndpointPause[],
  now: number,
): EndpointPause | null {
  if (state !== 'queued') return null;
  const pause = pauses.find(({ reportsUrl }) => reportsUrl === endpoint.reportsUrl);
  return pause && !hasCome(pause.until, now) ? pause : null;
}
