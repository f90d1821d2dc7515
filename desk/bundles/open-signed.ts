import { type Envelope, keyIdOf, openEnvelope } from '../../src/contract/signed/envelope.ts';
import { type Refused, refuse, type Taken } from '../problems.ts';

/** What another desk has signed, and by which of the known keys. */
export interface Signed {
  payload: Uint8Array<ArrayBuffer>;
  key: string;
}

/**
 * Opens what a desk with one of the `known` keys has signed, whose type the caller has looked at. `changed`
 * refuses what is of such a desk, and is not what it has signed.
 */
export async function openSigned(
  envelope: Envelope,
  known: readonly string[],
  changed: Refused,
): Promise<Taken<Signed>> {
  for (const key of known) {
    const payload = await openEnvelope(envelope, envelope.payloadType, [key], 1);
    if (payload) return { ok: true, value: { payload, key } };
  }
  const named = envelope.signatures[0]?.keyid ?? '';
  const isOfKnown = (await Promise.all(known.map(keyIdOf))).includes(named);
  if (isOfKnown) return changed;
  return refuse('bundle-key-unknown', named.replaceAll(/[^0-9a-f]/g, '').slice(0, 16));
}
