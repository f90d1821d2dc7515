import { expect, test } from 'vitest';
import { nextMatch } from './next-match.ts';

const none = () => false;

test('a step stops at the first match in its direction', () => {
  expect(nextMatch({ count: 3, by: 1, from: 1, skips: none })).toBe(1);
  expect(nextMatch({ count: 3, by: -1, from: 1, skips: none })).toBe(1);
});

test('it passes over what it is told to skip', () => {
  expect(nextMatch({ count: 4, by: 1, from: 0, skips: (index) => index < 3 })).toBe(3);
  expect(nextMatch({ count: 4, by: -1, from: 3, skips: (index) => index > 0 })).toBe(0);
});

test.each([
  [3, 1, 3],
  [3, -1, -1],
  [0, 1, 0],
] as const)('of %i matches, going by %i from %i, there is none left', (count, by, from) => {
  expect(nextMatch({ count, by, from, skips: none })).toBeNull();
});

test('where all are skipped there is none', () => {
  expect(nextMatch({ count: 3, by: 1, from: 0, skips: () => true })).toBeNull();
});
