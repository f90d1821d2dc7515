import type { ReportRecord } from '../history/records.ts';

/**
 * A waiting report may be changed after this many attempts: it may be too large for the connection or for a
 * filter.
 */
const attemptsUntilChanged = 3;

/**
 * Whether the person may change a report and send it as another one: when it was refused, when it is held
 * back alone, or when it does not get through as it is. One that is held back with all others would fare no
 * better changed. Pure.
 */
export const mayBeChanged = ({ state, attempts, denied }: ReportRecord): boolean =>
  state === 'refused' ||
  (state === 'needs-you' && denied === 'alone') ||
  (state === 'queued' && attempts >= attemptsUntilChanged);
