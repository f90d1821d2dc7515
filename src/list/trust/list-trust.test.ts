import { expect, test } from 'vitest';
import { refused } from '../../contract/result.ts';
import { notSigned } from '../../history/not-signed.ts';
import type { FollowedList, SignedState } from '../../history/records.ts';
import { listTrust } from './list-trust.ts';

const now = Date.parse('2026-11-27T08:00:00Z');
const hour = 60 * 60 * 1000;
const unsigned: FollowedList = {
  url: 'https://desk.example/lists/food.json',
  deskName: null,
  title: '示例清单',
  publisher: '示例求证台',
  listId: 'https://desk.example/lists/food',
  version: 3,
  entryCount: 2,
  expiresAt: null,
  lastCheckedAt: now,
  lastGoodAt: now - hour,
  lastError: null,
  leftOut: [],
  leftOutCount: 0,
  ...notSigned,
};
const signed: SignedState = {
  folder: 'https://desk.example/lists/food/',
  root: '0'.repeat(64),
  isCompared: true,
  keys: { format: 'qiuzheng-keys/1', chain: [] },
  keysDigest: null,
  headDigest: null,
  keysCheckedAt: now,
  head: null,
  confirmedUntil: now + hour,
  release: null,
  fork: null,
};
const list = { ...unsigned, signed };
const failed = refused('address_unreachable', 'https://desk.example/').error;
const forked = refused('release_forked', '4').error;
const held = { version: 4, digest: '', since: now, because: refused('release_shrank', '9', '10').error };

test.each<[string, FollowedList, object]>([
  ['confirmed', list, { state: 'fresh', until: now + hour }],
  ['not signed', unsigned, { state: 'unsigned' }],
  ['not signed and not reached', { ...unsigned, lastError: failed }, { state: 'failing', because: failed }],
  ['confirmed and not reached now', { ...list, lastError: failed }, { state: 'failing', because: failed }],
  [
    'no longer confirmed, for a day more than clocks differ',
    { ...list, signed: { ...signed, confirmedUntil: now - 25 * hour } },
    { state: 'unconfirmed', since: now - 25 * hour, because: null },
  ],
  [
    'no longer confirmed by this clock alone',
    { ...list, signed: { ...signed, confirmedUntil: now - 23 * hour } },
    { state: 'fresh' },
  ],
  [
    'never confirmed',
    { ...list, signed: { ...signed, confirmedUntil: 0 } },
    { state: 'unconfirmed', since: now - hour },
  ],
  [
    'expired though confirmed',
    { ...list, expiresAt: '2026-11-26' },
    { state: 'expired', since: Date.parse('2026-11-26') },
  ],
  ['gone back from', { ...list, leftVersion: 4 }, { state: 'back', left: 4 }],
  ['waiting for the person', { ...list, held, lastError: failed }, { state: 'held', version: 4 }],
  ['in contradiction', { ...list, held, lastError: forked }, { state: 'stopped', because: forked }],
])('a list that is %s says so', (_, followed, trust) => {
  expect(listTrust(followed, now)).toMatchObject(trust);
});
