import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import * as ed from '@noble/ed25519';
import { afterEach, expect, test, vi } from 'vitest';
import { holdsStrictly } from './holds-strictly.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const { Point } = ed;
const { n, p } = Point.CURVE();

const message = new TextEncoder().encode('绿豆不能治百病');
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
const sig = Uint8Array.from(sign(null, message, privateKey));

const both = (one: Uint8Array, other: Uint8Array): Bytes => Uint8Array.from([...one, ...other]);
const bytesOf = (number: bigint): Bytes =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((number >> BigInt(8 * at)) & 255n));
const numberOf = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
const encoded = (point: ed.Point): Bytes => Uint8Array.from(point.toBytes());

/** A point of order eight, and its multiples: all points of small order. */
function smallPoints(): ed.Point[] {
  for (let y = 2n; ; y++) {
    try {
      const point = Point.fromBytes(bytesOf(y));
      const small = point.multiply(n - 1n, false).add(point);
      if (small.double().double().is0()) continue;
      const all = [small];
      while (all.length < 8) all.push((all.at(-1) ?? small).add(small));
      return all;
    } catch {
      // Not every number is a point's.
    }
  }
}
const small = smallPoints();

/** What is signed by whoever knows the key's number, with a part of small order in the key. */
function signedByMixedKey(): [sig: Bytes, key: Bytes] {
  const secret = 123456789n;
  const mixed = encoded(Point.BASE.multiply(secret, false).add(small[0] as ed.Point));
  const [once, mark] = [987654321n, encoded(Point.BASE.multiply(987654321n, false))];
  const hash = createHash('sha512').update(mark).update(mixed).update(message).digest();
  return [both(mark, bytesOf((once + (numberOf(hash) % n) * secret) % n)), mixed];
}

/** Each is no signature by the strict rules. */
const wrong: [what: string, sig: Bytes, key: Bytes][] = [
  ...small.map((point, at): [string, Bytes, Bytes] => [
    `the key is of small order (${at})`,
    both(encoded(Point.ZERO), bytesOf(0n)),
    encoded(point),
  ]),
  ['the key is written with a larger number', both(encoded(Point.ZERO), bytesOf(0n)), bytesOf(p + 1n)],
  [
    'the key has a sign that zero has not',
    both(encoded(Point.ZERO), bytesOf(0n)),
    bytesOf(1n | (1n << 255n)),
  ],
  ['the key is no point', sig, bytesOf(2n)],
  ['its first half is written with a larger number', both(bytesOf(p + 1n), sig.subarray(32)), key],
  [
    'its second half goes round once',
    both(sig.subarray(0, 32), bytesOf(numberOf(sig.subarray(32)) + n)),
    key,
  ],
  ['it goes on', Uint8Array.from([...sig, 0]), key],
  ['it ends early', sig.slice(0, 63), key],
];

afterEach(() => void vi.restoreAllMocks());

test('a signature by node:crypto holds, also where the browser has no Ed25519', async () => {
  expect(await holdsStrictly(sig, message, key)).toBe(true);
  vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('none', 'NotSupportedError'));
  expect(await holdsStrictly(sig, message, key)).toBe(true);
  expect(await holdsStrictly(sig, message.slice(1), key)).toBe(false);
});

test('the browser alone judges what is plain', async () => {
  const verify = vi.spyOn(crypto.subtle, 'verify');
  expect(await holdsStrictly(sig, message, key)).toBe(true);
  expect(verify).toHaveBeenCalledTimes(1);
});

test.each(wrong)('nothing holds where %s, whatever the browser says', async (_, sig, key) => {
  expect(await holdsStrictly(sig, message, key), 'as the browser judges').toBe(false);
  vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(true);
  expect(await holdsStrictly(sig, message, key), 'where the browser takes everything').toBe(false);
});

test('what only the browser refuses is judged by the library', async () => {
  const [sig, key] = signedByMixedKey();
  const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
  expect(await crypto.subtle.verify('Ed25519', imported, sig, message)).toBe(false);
  expect(await ed.verifyAsync(sig, message, key, { zip215: false })).toBe(true);
  expect(await holdsStrictly(sig, message, key)).toBe(true);
});
