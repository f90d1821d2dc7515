import { good, type Result, refused } from '../../contract/result.ts';
import type { Envelope } from '../../contract/signed/envelope.ts';
import { hexSha256 } from '../../contract/signed/hex-sha256.ts';
import type { Keys } from '../../contract/signed/keys.ts';
import { signedPaths } from '../../contract/signed/release.ts';
import type { SignedState } from '../../history/records.ts';
import { type FetchFile, placesOf } from './ask-places.ts';
import { type JudgedHead, judgeHead } from './judge-head.ts';
import { readEnvelope } from './read-envelope.ts';

/** The largest head read, in bytes. */
const limit = 64 * 1024;

/** Asks for the head where the list is known to lie, and returns what `readHead` is to ask by. */
export function askHeadAhead(fetchFile: FetchFile, signed: SignedState): FetchFile {
  const url = signed.folder + signedPaths.head;
  const coming = fetchFile(url, limit, signed.head && signed.headDigest);
  return (asked, ...rest) => (asked === url ? coming : fetchFile(asked, ...rest));
}

/** A head that came, and the digest of its file. */
export interface FoundHead extends JudgedHead {
  envelope: Envelope;
  digest: string | null;
  /** The folder it came from. */
  place: string;
}

/** The first fresh head of the places; where none has one, the newest that came. */
export async function readHead(
  fetchFile: FetchFile,
  signed: SignedState,
  keys: Keys,
  now: number,
): Promise<Result<FoundHead>> {
  let stale: FoundHead | null = null;
  let first: Result<FoundHead> | null = null;
  for (const place of placesOf(signed.folder, keys)) {
    const found = await readHeadAt(place, fetchFile, signed, keys, now);
    if (!found.ok) first ??= found;
    else if (found.value.isFresh) return found;
    else if (!stale || issuedAt(stale) < issuedAt(found.value)) stale = found.value;
  }
  if (stale) return good(stale);
  return first ?? refused('address_not_allowed', signed.folder);
}

const issuedAt = ({ head }: JudgedHead) => Date.parse(head.issuedAt);

async function readHeadAt(
  place: string,
  fetchFile: FetchFile,
  signed: SignedState,
  keys: Keys,
  now: number,
): Promise<Result<FoundHead>> {
  const url = place + signedPaths.head;
  const fetched = await fetchFile(url, limit, signed.head && signed.headDigest);
  if (!fetched.ok) return fetched;
  // That nothing has changed proves nothing: the head that is kept is judged anew.
  const read = fetched.value.changed ? readEnvelope(fetched.value.bytes, url) : keptHead(signed, url);
  if (!read.ok) return read;
  const judged = await judgeHead(read.value, keys, signed.head, now, url);
  if (!judged.ok) return judged;
  const digest = fetched.value.changed ? await hexSha256(fetched.value.bytes) : signed.headDigest;
  return good({ ...judged.value, envelope: read.value, digest, place });
}

const keptHead = ({ head }: SignedState, url: string): Result<Envelope> =>
  head ? good(head) : refused('signed_file_invalid', url);
