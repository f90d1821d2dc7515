import { expect, it } from 'vitest';
import { decideWithdrawal, restAfter, type WithdrawnThere } from './decide-withdrawal.ts';

const there: WithdrawnThere = {
  statusUrl: 'https://province.example/receipts/abc',
  address: 'https://province.example',
  removedAt: null,
  tries: 0,
};

it('a desk that has answered is asked at the address it gave', () => {
  expect(decideWithdrawal(there)).toEqual({ ask: there.statusUrl });
});

it.each<[string, Partial<WithdrawnThere>]>([
  ['has given no address for it', { statusUrl: null }],
  ['gets files alone', { address: null }],
  ['is named no longer', { removedAt: new Date() }],
  ['has not answered for more than a day', { tries: 14 }],
  ['is elsewhere now', { address: 'https://elsewhere.example' }],
])('staff tell a desk that %s', (_, changed) => {
  expect(decideWithdrawal({ ...there, ...changed })).toBe('staff');
});

it('a desk that does not answer is asked later and later, for more than a day', () => {
  const rests = Array.from({ length: 14 }, (_, tries) => restAfter(tries));
  expect(rests).toEqual([...rests].sort((one, other) => one - other));
  expect(rests.reduce((sum, rest) => sum + rest, 0)).toBeGreaterThan(24 * 60 * 60 * 1000);
});
