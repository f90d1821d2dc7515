import type { ReportRecord } from '../history/records.ts';

/**
 * A waiting report may be changed after this many attempts: it may be too large for the connection or for a
 * filter.
 */
const attemptsUntilChanged = 3;

/**
 * Whether the person may change a report and send it as another one: when it was refused, alone or with all
 * others, or does not get through as it is. Pure.
 */
export const mayBeChanged = ({ state, attempts, denied }: ReportRecord): boolean =>
  state === 'refused' ||
  (state === 'needs-you' && denied === 'alone') ||
  (state === 'queued' && attempts >= attemptsUntilChanged);
