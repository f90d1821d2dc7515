import { expect, test } from 'vitest';
import { letterWeights } from './wording-weights.ts';

const weightsOf = (letters: string) =>
  letterWeights(
    Array.from(letters, (char) => (char === '|' ? 0 : char.charCodeAt(0))),
    Array.from(letters, () => 0),
  );

test('the end of a clause weighs more than its beginning', () => {
  const [first = 0, , , last = 0] = weightsOf('水库大坝');
  expect(last).toBeGreaterThan(first);
});

test('what a wording says twice weighs once', () => {
  expect(weightsOf('开学|开学').slice(3)).toEqual([0, 0]);
  expect(weightsOf('开学|开车')[3]).toBeGreaterThan(0);
});
