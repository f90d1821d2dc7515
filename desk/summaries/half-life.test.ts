import { expect, it } from 'vitest';
import { halfLife } from './half-life.ts';

const publishedAt = new Date('2026-11-01T00:00:00Z');
const downAfter = (days: number | null) => ({
  publishedAt,
  downAt: days === null ? null : new Date(publishedAt.getTime() + days * 86_400_000),
});

it('is the day by which half of the pages were down, in tenths', () => {
  expect(halfLife([9, 1, 4.26, 30].map(downAfter))).toEqual({ pages: 4, down: 4, days: 4.3 });
  expect(halfLife([9, 1, 4].map(downAfter))).toEqual({ pages: 3, down: 3, days: 4 });
});

it('counts pages that are still up among all, and is not said before half are down', () => {
  expect(halfLife([1, 7, null, null].map(downAfter))).toEqual({ pages: 4, down: 2, days: 7 });
  expect(halfLife([1, 7, null, null, null].map(downAfter))).toEqual({ pages: 5, down: 2, days: null });
});

it('is nothing where no page was looked at', () => {
  expect(halfLife([])).toBeNull();
});
