import { expect, test } from 'vitest';
import { placesOf } from './places-of.ts';

const digest = `${'0'.repeat(30)}7731${'a'.repeat(30)}`;

test.each([
  '{"id":"e3997731-cd6a-4c37-b66f-1ec0ba42d28f"}',
  '{"id":"e3994715-cd6a-7731-b66f-1ec0ba42d28f"}',
  `{"sha256":"${digest}"}`,
  '{"createdAt":1796257731308,"at":1796259048327.7731}',
])('a secret of four digits is not told by an id, a digest or a time: %s', (text) => {
  expect(placesOf('7731', text)).toEqual([]);
});

test.each([
  '{"name":"7731"}',
  '/timeline?u=7731',
  'user-7731-cd6a',
  `${digest}7731`,
  '17962577313080',
  'e3997731cd6a',
])('it is told by anything else: %s', (text) => {
  expect(placesOf('7731', text)).not.toEqual([]);
});

test('what stands around it is told with it', () => {
  expect(placesOf('7731', '[1,"7731","7731"]')).toEqual(['[1,"7731","7731"]', '[1,"7731","7731"]']);
});
