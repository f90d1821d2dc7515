import { expect, test } from 'vitest';
import { isExpired } from './is-expired.ts';

const now = Date.parse('2026-11-14T00:00:00Z');

test.each([
  ['ends later', '2026-11-14T00:00:01Z', false],
  ['ends at this moment', '2026-11-14T00:00:00Z', false],
  ['has ended', '2026-11-13T23:59:59Z', true],
  ['has ended in another zone', '2026-11-14T07:00:00+08:00', true],
  ['ended with a day', '2026-11-13', true],
  ['names a day that there is not', '2026-02-40', false],
  ['never ends', null, false],
])('a list that %s', (_name, expiresAt, expired) => {
  expect(isExpired({ expiresAt }, now)).toBe(expired);
});

test('a list of which an earlier version kept no end never ends', () => {
  expect(isExpired({}, now)).toBe(false);
});
