import { expect, test } from 'vitest';
import { isRefreshDue, refreshDelay } from './refresh-delays.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const nothing = { waitSeconds: null, failures: 0, retryAfter: null };

test.each([
  ['nobody says anything', nothing, hour],
  ['the publisher wishes six hours', { ...nothing, waitSeconds: 6 * 3600 }, 6 * hour],
  ['the publisher wishes a second', { ...nothing, waitSeconds: 1 }, 10 * minute],
  ['the publisher wishes a year', { ...nothing, waitSeconds: 365 * 86_400 }, day],
  ['it failed once', { ...nothing, waitSeconds: 6 * 3600, failures: 1 }, 10 * minute],
  ['it failed four times', { ...nothing, failures: 4 }, 80 * minute],
  ['it failed a thousand times', { ...nothing, failures: 1000 }, day],
  ['a server asks for an hour', { ...nothing, failures: 1, retryAfter: hour }, hour],
  ['a server asks for a year', { ...nothing, failures: 1, retryAfter: 365 * day }, day],
])('where %s', (_, hints, delay) => {
  expect(refreshDelay(hints, 0)).toBe(delay);
  expect(refreshDelay(hints, 1)).toBe(Math.min(delay * 1.2, day));
});

test('a refresh that a wrong clock put off for years is due', () => {
  expect([isRefreshDue(5, 5), isRefreshDue(6, 5), isRefreshDue(day + 6, 5)]).toEqual([true, false, true]);
});
