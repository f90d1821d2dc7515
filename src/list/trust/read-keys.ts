import { good, type Result } from '../../contract/result.ts';
import { hexSha256 } from '../../contract/signed/hex-sha256.ts';
import { signedPaths } from '../../contract/signed/release.ts';
import type { SignedState } from '../../history/records.ts';
import { askPlaces, type FetchFile, placesOf } from './ask-places.ts';
import { newestKeys, walkKeys } from './walk-keys.ts';

/** The largest chain of keys read, in bytes: a thousand links fit. */
const limit = 8 * 1024 * 1024;
const day = 24 * 60 * 60 * 1000;

/** Whether the keys are to be asked for; a clock that was set back does not put it off. Pure. */
export const areKeysDue = ({ keys, keysCheckedAt }: SignedState, now: number): boolean =>
  keys.chain.length === 0 || now - keysCheckedAt >= day || keysCheckedAt > now;

/** What is known of a list once its keys were asked for. */
export async function readKeys(
  fetchFile: FetchFile,
  signed: SignedState,
  listId: string | null,
  now: number,
): Promise<Result<SignedState>> {
  const known = newestKeys(signed.keys, signed.folder);
  return askPlaces(placesOf(signed.folder, known.ok ? known.value : null), async (place) => {
    const url = place + signedPaths.keys;
    const fetched = await fetchFile(url, limit, signed.keysDigest);
    if (!fetched.ok) return fetched;
    if (!fetched.value.changed) return good({ ...signed, keysCheckedAt: now });
    const { bytes } = fetched.value;
    const walked = await walkKeys(bytes, { root: signed.root, listId, known: signed.keys }, url);
    if (!walked.ok) return walked;
    const keys = walked.value;
    const keysDigest = keys === signed.keys ? signed.keysDigest : await hexSha256(bytes);
    return good({ ...signed, keys, keysDigest, keysCheckedAt: now });
  });
}
