import * as v from 'valibot';
import { fromBase64, toBase64 } from './base64.ts';
import { hexSha256 } from './hex-sha256.ts';
import { holdsStrictly } from './holds-strictly.ts';

/** What a signed file is about. The signature covers it, so that no file passes for one of another kind. */
export const payloadTypes = {
  keys: 'application/vnd.qiuzheng.keys+json',
  head: 'application/vnd.qiuzheng.head+json',
  release: 'application/vnd.qiuzheng.release+json',
  bundle: 'application/vnd.qiuzheng.bundle+json',
  bundleReceipt: 'application/vnd.qiuzheng.bundle-receipt+json',
} as const;
export type PayloadType = (typeof payloadTypes)[keyof typeof payloadTypes];

/**
 * A signed file: a DSSE envelope (https://github.com/secure-systems-lab/dsse, protocol 1.0.2). The payload is
 * the exact bytes that were signed; they are parsed only once their signatures hold.
 */
export const envelopeSchema = v.object({
  payloadType: v.picklist(Object.values(payloadTypes)),
  payload: v.pipe(v.string(), v.base64()),
  signatures: v.pipe(
    v.array(
      v.object({
        /** SHA-256 of the raw public key, in hexadecimal. A hint: the reader computes it from its keys. */
        keyid: v.pipe(v.string(), v.maxLength(128)),
        /** Ed25519, 64 bytes, base64. */
        sig: v.pipe(v.string(), v.maxLength(128)),
      }),
    ),
    v.maxLength(32),
  ),
});
export type Envelope = v.InferOutput<typeof envelopeSchema>;

/** A raw Ed25519 public key, 32 bytes, base64. */
export const publicKeySchema = v.pipe(
  v.string(),
  v.check((text) => fromBase64(text)?.length === 32, 'no Ed25519 public key'),
);

/** What a key is called: the SHA-256 of its 32 bytes, in hexadecimal. `key` is base64. */
export const keyIdOf = (key: string): Promise<string> => hexSha256(fromBase64(key) ?? new Uint8Array());

/** The bytes that are signed: DSSE's pre-authentication encoding of a payload and its type. Pure. */
export function signedBytes(payloadType: PayloadType, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `);
  const bytes = new Uint8Array(head.length + payload.length);
  bytes.set(head);
  bytes.set(payload, head.length);
  return bytes;
}

/** An envelope around `payload`, still without a signature. */
export const envelopeAround = (payloadType: PayloadType, payload: Uint8Array): Envelope => ({
  payloadType,
  payload: toBase64(payload),
  signatures: [],
});

/** The same envelope with one more signature; one that the key gave already is replaced. */
export async function withSignature(envelope: Envelope, key: string, sig: Uint8Array): Promise<Envelope> {
  const keyid = await keyIdOf(key);
  const others = envelope.signatures.filter((signature) => signature.keyid !== keyid);
  return { ...envelope, signatures: [...others, { keyid, sig: toBase64(sig) }] };
}

/**
 * The payload of an envelope of this type that at least `threshold` of these keys have signed, or null. A key
 * counts once, however often it is named or has signed; keys that are not asked for count nothing.
 * Signatures are checked strictly, see `holdsStrictly`.
 */
export async function openEnvelope(
  envelope: Envelope,
  payloadType: PayloadType,
  keys: readonly string[],
  threshold: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const payload = fromBase64(envelope.payload);
  if (envelope.payloadType !== payloadType || !payload || threshold < 1) return null;
  const message = signedBytes(payloadType, payload);
  let signers = 0;
  for (const key of new Set(keys)) {
    const publicKey = fromBase64(key);
    const keyid = await keyIdOf(key);
    const named = envelope.signatures.find((signature) => signature.keyid === keyid);
    const sig = named && fromBase64(named.sig);
    if (publicKey && sig && (await holdsStrictly(sig, message, publicKey))) signers++;
  }
  return signers >= threshold ? payload : null;
}
