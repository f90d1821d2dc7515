import { fromBase64 } from '../../src/contract/signed/base64.ts';
import {
  type Envelope,
  envelopeAround,
  type PayloadType,
  signedBytes,
  withSignature,
} from '../../src/contract/signed/envelope.ts';
import type { HeldKey } from './key-files.ts';

/** An envelope around the bytes of a payload, signed by each of `signers`. */
export const signPayload = (
  type: PayloadType,
  payload: Uint8Array,
  signers: readonly HeldKey[],
): Promise<Envelope> => addSignatures(envelopeAround(type, payload), signers);

/** The same envelope, signed by each of `signers` too. */
export async function addSignatures(envelope: Envelope, signers: readonly HeldKey[]): Promise<Envelope> {
  const payload = fromBase64(envelope.payload);
  if (!payload) throw new Error('sign-payload: the payload is not base64');
  const message = signedBytes(envelope.payloadType, payload);
  let signed = envelope;
  for (const { key, sign } of signers) signed = await withSignature(signed, key, sign(message));
  return signed;
}

/** Those of the held keys that are among `keys`. */
export const heldAmong = (held: readonly HeldKey[], keys: readonly string[]): HeldKey[] =>
  held.filter(({ key }) => keys.includes(key));
