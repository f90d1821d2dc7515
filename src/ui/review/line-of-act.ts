import type { TimelineLine } from '../../contract/staff/claim.ts';

/**
 * The line of a claim's log that `seat` wrote after the line `before`, if it can be taken back; null where
 * what was done cannot. Pure.
 */
export const lineOfAct = (
  timeline: readonly TimelineLine[],
  before: number,
  seat: string,
): TimelineLine | null =>
  timeline.findLast((line) => line.undoable && line.sequence > before && line.seat?.seat === seat) ?? null;
