import { expect, test } from 'vitest';
import { hasCome, nextAttemptDelay } from './retry-delays.ts';

test('the first wait is between 15 and 30 seconds', () => {
  expect(nextAttemptDelay(1, null, 0)).toBe(15_000);
  expect(nextAttemptDelay(1, null, 1)).toBe(30_000);
});

test('each wait doubles until six hours', () => {
  const waits = Array.from({ length: 30 }, (_, index) => nextAttemptDelay(index + 1, null, 1));
  expect(waits.slice(0, 4)).toEqual([30_000, 60_000, 120_000, 240_000]);
  expect(waits.at(-1)).toBe(6 * 3_600_000);
});

test('a wait the endpoint asks for is never undercut, up to a day', () => {
  expect(nextAttemptDelay(1, 600_000, 0)).toBe(600_000);
  expect(nextAttemptDelay(1, 1_000, 0)).toBe(15_000);
  expect(nextAttemptDelay(1, 999 * 86_400_000, 0)).toBe(86_400_000);
});

test('a time has come when it is past, or so far ahead that only a wrong clock can have set it', () => {
  const day = 86_400_000;
  expect([0, 5, 6, day + 5, day + 6].map((at) => hasCome(at, 5))).toEqual([true, true, false, false, true]);
});
