import { expect, test } from 'vitest';
import { refused } from '../../contract/result.ts';
import { notSigned } from '../../history/not-signed.ts';
import type { FollowedList } from '../../history/records.ts';
import { stateOfList } from './list-state.ts';

const now = Date.parse('2026-11-27T08:00:00Z');
const lastGoodAt = now - 1000;
const list: FollowedList = {
  url: 'https://desk.example/list.json',
  deskName: null,
  title: '示例清单',
  publisher: '示例求证台',
  listId: 'https://desk.example/list',
  version: 3,
  entryCount: 2,
  expiresAt: null,
  lastCheckedAt: now,
  lastGoodAt,
  lastError: null,
  leftOut: [],
  leftOutCount: 0,
  ...notSigned,
};
const lastError = refused('address_unreachable', list.url).error;
const because = refused('release_shrank', '4', '9', '10').error;

test.each<[string, Partial<FollowedList>, object]>([
  ['not signed', {}, { words: 'state_unsigned', blank: { moment: lastGoodAt } }],
  ['not reached', { lastError }, { words: 'state_failing', tone: 'careful', blank: { moment: lastGoodAt } }],
  ['expired', { expiresAt: '2026-11-14' }, { words: 'state_expired', tone: 'careful' }],
  [
    'held back',
    { held: { version: 4, digest: '', since: now, because } },
    { words: 'state_held', blank: { version: 4 } },
  ],
  ['gone back from', { leftVersion: 4 }, { words: 'state_back', blank: { version: 4 } }],
  [
    'somebody else’s now',
    { lastError: refused('fingerprint_differs', '', '', '').error },
    { words: 'state_stopped', tone: 'bad' },
  ],
])('a list that is %s says so in one sentence', (_what, change, state) => {
  expect(stateOfList({ ...list, ...change }, now)).toMatchObject(state);
});
