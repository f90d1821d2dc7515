import { fromBase64 } from '../../src/contract/signed/base64.ts';
import {
  type Envelope,
  openEnvelope,
  payloadTypes,
  withSignature,
} from '../../src/contract/signed/envelope.ts';
import type { Keys } from '../../src/contract/signed/keys.ts';
import type { PostSignature } from '../../src/contract/staff/verdict.ts';
import { sha256 } from '../sha256.ts';

/**
 * A release with one more signature; null where it is of another release, of a key that is none of the list's
 * release keys, or does not hold. Pure.
 */
export async function takeSignature(
  envelope: Envelope,
  { release: digest, key, signature }: PostSignature,
  { release }: Keys,
): Promise<Envelope | null> {
  const payload = fromBase64(envelope.payload);
  const sig = fromBase64(signature);
  if (!payload || !sig || sha256(payload) !== digest || !release.keys.includes(key)) return null;
  const signed = await withSignature(envelope, key, sig);
  return (await openEnvelope(signed, payloadTypes.release, [key], 1)) ? signed : null;
}
