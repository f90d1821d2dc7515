import { expect, test } from 'vitest';
import { sampleLine } from '../../../tests/sample-claim.ts';
import { countNew, renewLines, withNextPage } from './renew-lines.ts';

const line = (id: string, reports = 1) => sampleLine({ id, reports });
const shown = [line('a', 5), line('b', 3), line('c')];

test('news changes what a line says, and moves none', () => {
  const renewed = renewLines(shown, [line('b', 9), line('a', 5), line('d', 2)]);
  expect(renewed.map(({ id, reports }) => [id, reports])).toEqual([
    ['a', 5],
    ['b', 9],
    ['c', 1],
  ]);
});

test('claims that are not shown are counted', () => {
  expect(countNew(shown, [line('d'), line('b'), line('e')])).toBe(2);
  expect(countNew(shown, shown)).toBe(0);
});

test('a claim that moved to the next page in between is shown once', () => {
  expect(withNextPage(shown, [line('c'), line('d')]).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
