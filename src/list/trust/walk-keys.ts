import * as v from 'valibot';
import { good, type Result, refused } from '../../contract/result.ts';
import { fromBase64 } from '../../contract/signed/base64.ts';
import { fingerprintOf } from '../../contract/signed/fingerprint.ts';
import { type Keys, type KeysFile, keysFileSchema, keysSchema } from '../../contract/signed/keys.ts';
import { openChain } from '../../contract/signed/open-signed.ts';
import { jsonOf } from '../../contract/signed/signed-json.ts';

/** What the keys of a list are checked against. */
export interface PinnedKeys {
  /** The fingerprint of the first root. */
  root: string;
  /** The list's id; null until the keys have named it. */
  listId: string | null;
  /** The chain as it was verified last. */
  known: KeysFile;
}

/**
 * Walks the chain of `keys.json` from the pinned root. Links that are known already must be the same; a chain
 * that is shorter is an old one, and what is known stays. Whether the keys have expired is for the caller to
 * judge. Pure.
 */
export async function walkKeys(
  bytes: Uint8Array,
  { root, listId, known }: PinnedKeys,
  where: string,
): Promise<Result<KeysFile>> {
  const file = v.safeParse(keysFileSchema, jsonOf(bytes));
  if (!file.success) return refused('signed_file_invalid', where);
  const links = await openChain(file.output);
  if (!links) return refused('signature_wrong', where);
  const [first] = links;
  const fingerprint = await fingerprintOf(first.root);
  if (fingerprint !== root) return refused('fingerprint_differs', where, fingerprint, root);
  if (listId !== null && first.list !== listId) return refused('signed_file_invalid', where);
  const { chain } = file.output;
  const isOther = chain.some(({ payload }, at) => (known.chain[at]?.payload ?? payload) !== payload);
  if (isOther) return refused('keys_contradict', where);
  return good(chain.length < known.chain.length ? known : file.output);
}

/** What the last link of a verified chain says. Pure. */
export function newestKeys({ chain }: KeysFile, where: string): Result<Keys> {
  const payload = fromBase64(chain.at(-1)?.payload ?? '');
  const newest = v.safeParse(keysSchema, payload && jsonOf(payload));
  return newest.success ? good(newest.output) : refused('signed_file_invalid', where);
}
