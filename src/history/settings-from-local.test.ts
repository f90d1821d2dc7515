import { expect, test } from 'vitest';
import { noCopies } from './copies.ts';
import { isLocalNeeded, settingsFromLocal } from './settings-from-local.ts';

const none = { settings: null, tokens: [] };

test.each([null, undefined, [], 'text', {}, { settings: [1], 'endpoint-tokens': 'x' }, { settings: null }])(
  'storage that holds %j brings nothing',
  (local) => {
    expect(settingsFromLocal(local)).toEqual(none);
  },
);

test('a damaged token costs no other, and damaged tokens cost no settings', () => {
  const settings = { skipSeen: true };
  expect(settingsFromLocal({ settings, 'endpoint-tokens': { a: 1, b: 'secret', c: null } })).toEqual({
    settings: { name: 'settings', settings },
    tokens: [{ reportsUrl: 'b', token: 'secret' }],
  });
  expect(settingsFromLocal({ settings, 'endpoint-tokens': 7 })).toMatchObject({ tokens: [] });
});

test('storage.local is needed by versions before 4 alone', () => {
  expect([1, 3, 4].map((version) => isLocalNeeded(version, noCopies))).toEqual([true, true, false]);
});

test('a lost database needs it where its copies are older than 4, a new installation never', () => {
  const settings = [{ name: 'settings', settings: {} } as const];
  const tokens = [{ reportsUrl: 'a', token: 'secret' }];
  expect(isLocalNeeded(0, noCopies)).toBe(false);
  expect(isLocalNeeded(0, { ...noCopies, tokens })).toBe(true);
  expect(isLocalNeeded(0, { ...noCopies, tokens, settings })).toBe(false);
});
