import { expect, test } from 'vitest';
import { letterWeights } from './wording-weights.ts';

const weightsOf = (letters: string, source = 0) =>
  letterWeights({
    letters: Array.from(letters, (char) => (char === '|' ? 0 : char.charCodeAt(0))),
    events: Array.from(letters, () => 0),
    source,
  });

test('the end of a clause weighs more than its beginning', () => {
  const [first = 0, , , last = 0] = weightsOf('水库大坝');
  expect(last).toBeGreaterThan(first);
});

test('what a wording says twice weighs once', () => {
  expect(weightsOf('开学|开学').slice(3)).toEqual([0, 0]);
  expect(weightsOf('开学|开车')[3]).toBeGreaterThan(0);
});

test('the source of a wording weighs half', () => {
  expect(weightsOf('老师|开学', 2)[0]).toBe((weightsOf('老师|开学')[0] ?? 0) / 2);
});
