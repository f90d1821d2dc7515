import * as v from 'valibot';
import { fromBase64 } from './base64.ts';
import { envelopeSchema, openEnvelope, type PayloadType, payloadTypes } from './envelope.ts';
import { type Keys, keysFileSchema, keysSchema } from './keys.ts';
import { jsonOf } from './signed-json.ts';

/** A signed payload: what it says, and the very bytes that were signed. */
export interface Signed<Payload> {
  says: Payload;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * What a signed file says, once at least `threshold` of `keys` have signed it; null where they have not, or
 * where it is not a file of that type. `file` is the JSON as it came.
 */
export async function openSigned<Schema extends v.GenericSchema>(
  type: PayloadType,
  schema: Schema,
  file: unknown,
  keys: readonly string[],
  threshold: number,
): Promise<Signed<v.InferOutput<Schema>> | null> {
  const envelope = v.safeParse(envelopeSchema, file);
  if (!envelope.success) return null;
  const bytes = await openEnvelope(envelope.output, type, keys, threshold);
  if (!bytes) return null;
  const says = v.safeParse(schema, jsonOf(bytes));
  return says.success ? { says: says.output, bytes } : null;
}

/**
 * The links of `keys.json`, oldest first; null where one is missing or not signed by the root before it and
 * by its own. The first root is trusted as it stands: whoever asks compares its fingerprint. Expiry is not
 * looked at.
 */
export async function openChain(file: unknown): Promise<[Keys, ...Keys[]] | null> {
  const parsed = v.safeParse(keysFileSchema, file);
  if (!parsed.success) return null;
  const links: Keys[] = [];
  for (const envelope of parsed.output.chain) {
    const own = v.safeParse(keysSchema, jsonOf(fromBase64(envelope.payload) ?? new Uint8Array()));
    if (!own.success) return null;
    const before = links.at(-1);
    const signers = new Set([...(before ? [before.root] : []), own.output.root]);
    const opened = await openSigned(payloadTypes.keys, keysSchema, envelope, [...signers], signers.size);
    const follows =
      own.output.keysVersion === links.length + 1 && own.output.list === (before ?? own.output).list;
    if (!opened || !follows) return null;
    links.push(opened.says);
  }
  const [first, ...more] = links;
  return first ? [first, ...more] : null;
}
