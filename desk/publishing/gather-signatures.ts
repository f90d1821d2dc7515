import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import {
  type Envelope,
  envelopeSchema,
  keyIdOf,
  openEnvelope,
  payloadTypes,
} from '../../src/contract/signed/envelope.ts';
import type { Keys } from '../../src/contract/signed/keys.ts';
import { jsonOf } from '../../src/contract/signed/signed-json.ts';
import { nullWhen } from '../null-when.ts';
import type { HeldKey } from '../signing/key-files.ts';
import { signPayload } from '../signing/sign-payload.ts';

/**
 * A release signed by `signers`, by those who have signed it in the file in which it waits, and by those who
 * have in `given`. Signatures of another release count nothing. `keys` are those that count.
 */
export async function gatherSignatures(
  payload: Uint8Array,
  signers: readonly HeldKey[],
  waiting: string,
  given: readonly Envelope[],
  keys: readonly string[],
): Promise<Envelope> {
  const own = await signPayload(payloadTypes.release, payload, signers);
  const kept = await readFile(waiting, 'utf8').catch(nullWhen('ENOENT'));
  return withSignaturesOf(own, [...(kept === null ? [] : [envelopeIn(kept, waiting)]), ...given], keys);
}

/** A release in a file, as somebody has signed it; throws a sentence where there is none. */
export async function readSignatures(file: string): Promise<Envelope> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`The release ${file} cannot be read. Check that it is there.`);
  });
  return envelopeIn(text, file);
}

/** How many signatures a release still needs. */
export async function missingSignatures(envelope: Envelope, { release }: Keys): Promise<number> {
  const signed = await Promise.all(
    release.keys.map((key) => openEnvelope(envelope, payloadTypes.release, [key], 1)),
  );
  return Math.max(0, release.threshold - signed.filter((opened) => opened !== null).length);
}

function envelopeIn(text: string, file: string): Envelope {
  const envelope = v.safeParse(envelopeSchema, jsonOf(new TextEncoder().encode(text)));
  if (envelope.success) return envelope.output;
  throw new Error(`${file} holds no release that somebody has signed.`);
}

/**
 * An envelope with the signatures that others have given the same payload, one of each key: of several that
 * are said to be of one of `keys`, the first that holds. So nothing that was gathered is lost to something
 * that is no signature. Pure.
 */
export async function withSignaturesOf(
  own: Envelope,
  others: readonly Envelope[],
  keys: readonly string[],
): Promise<Envelope> {
  const all = [own, ...others.filter(({ payload }) => payload === own.payload)].flatMap(
    ({ signatures }) => signatures,
  );
  const ofId = new Map(all.toReversed().map((each) => [each.keyid, each]));
  for (const key of keys) {
    const keyid = await keyIdOf(key);
    for (const each of all.filter((one) => one.keyid === keyid)) {
      if (!(await openEnvelope({ ...own, signatures: [each] }, own.payloadType, [key], 1))) continue;
      ofId.set(keyid, each);
      break;
    }
  }
  return { ...own, signatures: [...ofId.values()] };
}

/** What is kept of a release, once it was made and signed again; null where that is another release. Pure. */
export async function keptEnvelope(
  kept: Envelope | null,
  made: Envelope,
  keys: readonly string[],
): Promise<Envelope | null> {
  if (kept !== null && kept.payload !== made.payload) return null;
  return kept === null ? made : withSignaturesOf(kept, [made], keys);
}
