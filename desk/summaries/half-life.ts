import type { Summary } from '../../src/contract/staff/summary.ts';

/** A page that was looked at after the verdict on its claim was published. */
export interface PageAfter {
  publishedAt: Date;
  /** When a look first found that it no longer shows the passage; null while every look found it there. */
  downAt: Date | null;
}

const day = 24 * 60 * 60 * 1000;

/**
 * How many days after publication half of the pages no longer showed the passage. A page counts as down from
 * the first look that found it edited or gone, which may be long after it happened, so that the figure is an
 * upper bound; a page that only looked so once stays down. Pages that are still up have no such day: they
 * count among all pages, and no median is said before half of these are known to be down. Pages nobody has
 * looked at count nowhere. Pure; null where no page was looked at.
 */
export function halfLife(pages: readonly PageAfter[]): Summary['halfLife'] {
  if (pages.length === 0) return null;
  const days = pages
    .flatMap(({ publishedAt, downAt }) => (downAt ? [(downAt.getTime() - publishedAt.getTime()) / day] : []))
    .sort((one, other) => one - other);
  const median = days[Math.ceil(pages.length / 2) - 1];
  return {
    pages: pages.length,
    down: days.length,
    days: median === undefined ? null : Math.round(median * 10) / 10,
  };
}
