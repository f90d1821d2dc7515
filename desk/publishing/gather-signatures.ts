import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import {
  type Envelope,
  envelopeSchema,
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
 * have in the file `given`, which has to be there. Signatures of another release count nothing.
 */
export async function gatherSignatures(
  payload: Uint8Array,
  signers: readonly HeldKey[],
  waiting: string,
  given: string | undefined,
): Promise<Envelope> {
  const own = await signPayload(payloadTypes.release, payload, signers);
  const kept = await readFile(waiting, 'utf8').catch(nullWhen('ENOENT'));
  const others = kept === null ? [] : [envelopeIn(kept, waiting)];
  if (given === undefined) return withSignaturesOf(own, others);
  const text = await readFile(given, 'utf8').catch(() => {
    throw new Error(`The release ${given} cannot be read. Check that it is there.`);
  });
  return withSignaturesOf(own, [...others, envelopeIn(text, given)]);
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

/** An envelope with the signatures that others have given the same payload, one of each key. Pure. */
function withSignaturesOf(own: Envelope, others: readonly Envelope[]): Envelope {
  const same = others.filter(({ payload }) => payload === own.payload);
  const all = [own, ...same].flatMap(({ signatures }) => signatures);
  return { ...own, signatures: [...new Map(all.map((each) => [each.keyid, each])).values()] };
}
