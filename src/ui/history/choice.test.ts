import { expect, test } from 'vitest';
import { anchored, type Choice, keptAmong, nothingChosen, stretched, toggled, unanchored } from './choice.ts';

const idsOf = ({ ids }: Choice) => [...ids];

test('a row is chosen, and chosen no longer', () => {
  const one = toggled(nothingChosen, 'a', 1);
  expect(idsOf(one)).toEqual(['a']);
  expect(idsOf(toggled(toggled(one, 'b', 2), 'a', 1))).toEqual(['b']);
  expect(idsOf(one)).toEqual(['a']);
});

test('a stretch begins at the row touched last, else where it is said to', () => {
  expect(anchored(nothingChosen, 4).anchor).toBe(4);
  expect(anchored(toggled(nothingChosen, 'a', 1), 4).anchor).toBe(1);
  expect(anchored(unanchored(toggled(nothingChosen, 'a', 1)), 4).anchor).toBe(4);
});

test('a stretch takes the place of the last one from the same row, and of nothing else', () => {
  const two = toggled(toggled(nothingChosen, 'z', 9), 'a', 1);
  const long = stretched(two, ['a', 'b', 'c']);
  expect(idsOf(long)).toEqual(['z', 'a', 'b', 'c']);
  expect(idsOf(stretched(long, ['a', 'b']))).toEqual(['z', 'a', 'b']);
});

test('once another row was touched, or lines have changed their places, the stretch before stays', () => {
  const first = stretched(toggled(nothingChosen, 'a', 1), ['a', 'b']);
  expect(idsOf(stretched(toggled(first, 'e', 5), ['d', 'e']))).toEqual(['a', 'b', 'e', 'd']);
  expect(idsOf(stretched(anchored(unanchored(first), 7), ['g']))).toEqual(['a', 'b', 'g']);
});

test('what is gone is chosen no longer, and does not come back with another stretch', () => {
  const two = stretched(toggled(toggled(nothingChosen, 'z', 9), 'a', 1), ['a', 'b']);
  const left = keptAmong(two, ['a', 'b', 'c']);
  expect(idsOf(left)).toEqual(['a', 'b']);
  expect(idsOf(stretched(left, ['a', 'b', 'c']))).toEqual(['a', 'b', 'c']);
});
