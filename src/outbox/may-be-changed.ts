import type { ReportRecord } from '../history/records.ts';

/**
 * So often a waiting report is tried before it may be changed: it may be too large for its line, or for a
 * filter.
 */
const attemptsUntilChanged = 3;

/**
 * Whether the person may change a report and send it as another one: where it was refused, alone or by all,
 * and where it does not get through as it is. Pure.
 */
export const mayBeChanged = ({ state, attempts, denied }: ReportRecord): boolean =>
  state === 'refused' ||
  (state === 'needs-you' && denied === 'alone') ||
  (state === 'queued' && attempts >= attemptsUntilChanged);
