import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { toBase64 } from './base64.ts';
import { envelopeAround, payloadTypes, signedBytes, withSignature } from './envelope.ts';
import { headSchema } from './head.ts';
import { type Keys, keysSchema } from './keys.ts';
import { openChain, openSigned } from './open-signed.ts';
import { payloadBytes } from './signed-json.ts';

interface Pair {
  key: string;
  privateKey: KeyObject;
}
function newPair(): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { key: toBase64(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)), privateKey };
}
const [oldRoot, newRoot, release, head] = [newPair(), newPair(), newPair(), newPair()];

async function signed(payload: unknown, ...signers: Pair[]) {
  const bytes = payloadBytes(payload);
  let envelope = envelopeAround(payloadTypes.keys, bytes);
  for (const { key, privateKey } of signers) {
    envelope = await withSignature(
      envelope,
      key,
      sign(null, signedBytes(payloadTypes.keys, bytes), privateKey),
    );
  }
  return envelope;
}

const link = (keysVersion: number, root: Pair, changes: Partial<Keys> = {}): Keys => ({
  format: 'qiuzheng-keys/1',
  list: 'https://desk.example/lists/food',
  keysVersion,
  root: root.key,
  release: { keys: [release.key], threshold: 1 },
  head: { keys: [head.key] },
  fromVersion: 1,
  publisher: '示例求证台',
  mirrors: [],
  issuedAt: '2026-11-27T08:00:00Z',
  expiresAt: '2027-11-27T08:00:00Z',
  ...changes,
});
const first = await signed(link(1, oldRoot), oldRoot);
const chain = (...links: object[]) => ({ format: 'qiuzheng-keys/1', chain: [first, ...links] });

test('a chain is opened link by link, also where the root stays', async () => {
  const renewed = await signed(link(2, oldRoot), oldRoot);
  const rotated = await signed(link(3, newRoot), oldRoot, newRoot);
  const links = await openChain(chain(renewed, rotated));
  expect(links?.map(({ root }) => root)).toEqual([oldRoot.key, oldRoot.key, newRoot.key]);
});

test.each<[string, () => Promise<object>]>([
  ['only the old root signed', () => signed(link(2, newRoot), oldRoot)],
  ['only the new root signed', () => signed(link(2, newRoot), newRoot)],
  ['a number is passed over', () => signed(link(3, oldRoot), oldRoot)],
  ['a number comes again', () => signed(link(1, oldRoot), oldRoot)],
  ['the link is of another list', () => signed(link(2, oldRoot, { list: 'other' }), oldRoot)],
])('a chain is refused where %s', async (_, next) => {
  expect(await openChain(chain(await next()))).toBeNull();
});

test('a first link that its own root did not sign is refused', async () => {
  const file = { format: 'qiuzheng-keys/1', chain: [await signed(link(1, oldRoot), newRoot)] };
  expect(await openChain(file)).toBeNull();
  expect(await openChain({ format: 'qiuzheng-keys/1', chain: [] })).toBeNull();
  expect(await openChain(null)).toBeNull();
});

test('a signed file is opened as what it is, and as nothing else', async () => {
  expect((await openSigned(payloadTypes.keys, keysSchema, first, [oldRoot.key], 1))?.says.keysVersion).toBe(
    1,
  );
  expect(await openSigned(payloadTypes.head, headSchema, first, [oldRoot.key], 1)).toBeNull();
  expect(
    await openSigned(payloadTypes.keys, keysSchema, await signed({ format: 'x' }, oldRoot), [oldRoot.key], 1),
  ).toBeNull();
});
