import type { HistorySearch } from '../../history/rows/find-rows.ts';
import { midnightBefore } from '../../platform/calendar-days.ts';

/** The last days, of which the one that is not over is one; null is any time. Pure. */
export function timeOfLast(days: string | null, now: number): Pick<HistorySearch, 'from' | 'before'> {
  if (days === null) return { from: null, before: null };
  const from = new Date(midnightBefore(now));
  from.setDate(from.getDate() - Number(days) + 1);
  return { from: from.getTime(), before: null };
}

/** From the first day to the end of the last one, each as YYYY-MM-DD; one that is empty is open. Pure. */
export function timeBetween(first: string, last: string): Pick<HistorySearch, 'from' | 'before'> {
  const from = first ? new Date(`${first}T00:00`).getTime() : null;
  const before = last ? new Date(`${last}T00:00`) : null;
  before?.setDate(before.getDate() + 1);
  return { from, before: before?.getTime() ?? null };
}
