import * as v from 'valibot';
import { expect, test } from 'vitest';
import { toBase64 } from './base64.ts';
import { fingerprintOf, fingerprintWords } from './fingerprint.ts';
import { type Keys, keysSchema } from './keys.ts';

const key = (seed: number) => toBase64(new Uint8Array(32).fill(seed));
const keys: Keys = {
  format: 'qiuzheng-keys/1',
  list: 'https://desk.example/lists/food',
  keysVersion: 1,
  root: key(1),
  release: { keys: [key(2), key(3), key(4)], threshold: 2 },
  head: { keys: [key(5)] },
  fromVersion: 1,
  publisher: '示例求证台',
  mirrors: [],
  issuedAt: '2026-11-27T08:00:00Z',
  expiresAt: '2027-11-27T08:00:00Z',
};

test('keys as they should be are taken', () => {
  expect(v.is(keysSchema, keys)).toBe(true);
});

test.each<[string, Partial<Keys>]>([
  [
    'half of the keys could sign one release and half another',
    { release: { keys: [key(2), key(3)], threshold: 1 } },
  ],
  ['more signatures are asked for than there are keys', { release: { keys: [key(2)], threshold: 2 } }],
  ['a head key may sign releases', { head: { keys: [key(2)] } }],
  ['a key is no key', { root: 'AAAA' }],
])('keys are refused where %s', (_, wrong) => {
  expect(v.is(keysSchema, { ...keys, ...wrong })).toBe(false);
});

test('a fingerprint is said in six words, its first 66 bits', async () => {
  const fingerprint = await fingerprintOf(key(1));
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  const { en, zh } = fingerprintWords(fingerprint);
  expect([en.length, zh.length]).toEqual([6, 6]);
  expect(fingerprintWords('0'.repeat(64)).en).toEqual(Array(6).fill('abandon'));
  expect(fingerprintWords('f'.repeat(64)).zh).toEqual(Array(6).fill('歇'));
});
