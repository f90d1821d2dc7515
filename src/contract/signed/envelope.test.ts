import { createPrivateKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { toBase64 } from './base64.ts';
import {
  type Envelope,
  envelopeAround,
  openEnvelope,
  payloadTypes,
  signedBytes,
  withSignature,
} from './envelope.ts';
import { jsonOf, payloadBytes } from './signed-json.ts';

/** Keys and signatures by a second implementation: node:crypto. */
function newKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return { key: toBase64(raw), publicKey, privateKey };
}
const payload = payloadBytes({ version: 7, title: '清单' });
const signatureBy = (privateKey: KeyObject, type: Envelope['payloadType'] = payloadTypes.release) =>
  sign(null, signedBytes(type, payload), privateKey);

const [one, two, stranger] = [newKey(), newKey(), newKey()];
const bare = envelopeAround(payloadTypes.release, payload);
const byOne = await withSignature(bare, one.key, signatureBy(one.privateKey));
const byBoth = await withSignature(byOne, two.key, signatureBy(two.privateKey));
const open = (envelope: Envelope, threshold: number, keys = [one.key, two.key]) =>
  openEnvelope(envelope, payloadTypes.release, keys, threshold);

test('what enough keys signed is opened, to the byte', async () => {
  expect(await open(byBoth, 2)).toEqual(payload);
  expect(jsonOf((await open(byOne, 1)) ?? new Uint8Array())).toEqual({ version: 7, title: '清单' });
});

test('the signed bytes are the ones DSSE names, for node:crypto too', () => {
  const head = `DSSEv1 ${payloadTypes.release.length} ${payloadTypes.release} ${payload.length} `;
  const bytes = Buffer.concat([Buffer.from(head), payload]);
  expect(Buffer.from(signedBytes(payloadTypes.release, payload)).equals(bytes)).toBe(true);
  expect(verify(null, bytes, one.publicKey, signatureBy(one.privateKey))).toBe(true);
});

const otherPayload = envelopeAround(payloadTypes.release, payloadBytes({ version: 8 }));
const [first] = byOne.signatures;
if (!first) throw new Error('no signature');

test.each<[string, Promise<Uint8Array | null>]>([
  ['a signature is missing', open(byOne, 2)],
  ['there is no signature', open(bare, 1)],
  ['one key signed twice', open({ ...byOne, signatures: [first, first] }, 2)],
  ['one key stands twice among the keys', open(byOne, 2, [one.key, one.key])],
  ['a signature carries the name of the other key', open(relabelled(two.key), 2)],
  ['a stranger signed', strangers()],
  ['the payload is another', open({ ...otherPayload, signatures: byBoth.signatures }, 1)],
  ['the file is of another kind', openEnvelope(byBoth, payloadTypes.head, [one.key, two.key], 1)],
  ['the kind was changed', open({ ...byBoth, payloadType: payloadTypes.head }, 1)],
  ['the kind and what is asked for were changed', confused()],
  [
    'a signature is cut short',
    open({ ...byOne, signatures: [{ ...first, sig: first.sig.slice(0, 40) }] }, 1),
  ],
  ['no signature is asked for', open(bare, 0)],
])('nothing is opened where %s', async (_, opened) => {
  expect(await opened).toBeNull();
});

function relabelled(key: string): Envelope {
  const keyid = byBoth.signatures[1]?.keyid ?? key;
  return { ...byOne, signatures: [...byOne.signatures, { keyid, sig: first?.sig ?? '' }] };
}
async function strangers() {
  return open(await withSignature(bare, stranger.key, signatureBy(stranger.privateKey)), 1);
}
function confused() {
  const envelope = { ...byBoth, payloadType: payloadTypes.head };
  return openEnvelope(envelope, payloadTypes.head, [one.key, two.key], 1);
}

test('a small-order key, whose one signature fits every message elsewhere, signs nothing', async () => {
  // The neutral element as key and as R, with s = 0.
  const neutral = Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 1 : 0));
  const signature = new Uint8Array(64);
  signature.set(neutral);
  const key = await crypto.subtle.importKey('raw', neutral, 'Ed25519', true, ['verify']);
  expect(await crypto.subtle.verify('Ed25519', key, signature, payload), 'WebCrypto is no judge').toBe(true);
  const envelope = await withSignature(bare, toBase64(neutral), signature);
  expect(await open(envelope, 1, [toBase64(neutral)])).toBeNull();
});

test('a signature by WebCrypto is one by node:crypto', async () => {
  const jwk = one.privateKey.export({ format: 'jwk' });
  const key = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']);
  const bytes = signedBytes(payloadTypes.release, payload);
  const made = new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes));
  expect(Buffer.from(made).equals(sign(null, bytes, createPrivateKey({ key: jwk, format: 'jwk' })))).toBe(
    true,
  );
});
