import { expect, test } from 'vitest';
import { isPauseOver, pauseLength } from './is-pause-over.ts';

const began = Date.UTC(2026, 10, 28);
const until = began + pauseLength;

test('a pause lasts from its beginning until its end', () => {
  expect([began, until - 1, until, until + 1].map((now) => isPauseOver(until, now))).toEqual([
    ...[false, false, true, true],
  ]);
});

test('a pause does not last longer where the clock is set back', () => {
  expect(isPauseOver(until, began - 1)).toBe(true);
});
