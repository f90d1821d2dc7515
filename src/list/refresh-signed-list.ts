import { parseList } from '../contract/parse-list.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import type { FollowedList, SignedState } from '../history/records.ts';
import { sha256 } from '../platform/hashes.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { followedElsewhere } from './followed-elsewhere.ts';
import { noteFailure } from './note-failure.ts';
import { changeRecord } from './put-list.ts';
import { refreshDelay } from './refresh-delays.ts';
import { noteChecked, type Refreshed, takeVersion } from './take-version.ts';
import type { FetchFile } from './trust/ask-places.ts';
import type { DeltaBase } from './trust/read-release.ts';
import { readSigned, type SignedFind, type SignedReading, signedOnceInForce } from './trust/read-signed.ts';

/**
 * Refreshes a list that `signed` signs; `known` is its record so far, null for a new one. What was verified
 * is kept whatever becomes of the rest; the list in force stays until a newer one is whole.
 */
export async function refreshSignedList(
  url: string,
  known: FollowedList | null,
  deskName: string | null,
  signed: SignedState,
): Promise<Result<Refreshed>> {
  const now = Date.now();
  const { fetchFile, retryAfter } = fetcher();
  const reading = await readSigned({
    listId: known?.listId ?? null,
    signed,
    bases: known ? basesOf(known) : [],
    isWhole: known !== null && (await isInForce(url)),
    waiting: known?.held && known.held.digest !== known.accepted ? known.held.digest : null,
    fetchFile,
    keep: async (verified) => {
      if (known) await changeRecord(url, (record) => ({ ...record, signed: verified }));
    },
    now,
  });
  const taken = await takeReading(url, known, deskName, reading, now);
  const error = taken.ok ? reading.error : taken.error;
  if (error && known)
    await noteFailure(known, error, retryAfter(), taken.ok ? {} : { signed: reading.signed });
  return taken;
}

async function takeReading(
  url: string,
  known: FollowedList | null,
  deskName: string | null,
  reading: SignedReading,
  now: number,
): Promise<Result<Refreshed>> {
  const { signed, found, waitSeconds, error } = reading;
  const hints = { waitSeconds, failures: 0, retryAfter: null };
  const nextCheckAt = now + refreshDelay(hints, Math.random());
  if (!found && error) return { ok: false, error };
  if (!found) return known ? noteChecked(known, { signed, nextCheckAt }, now) : refused('list_empty');
  const parsed = parseFound(found);
  if (!parsed.ok) return parsed;
  const { release, envelope, sha256: digest, bytes } = found;
  const twin = known ? null : await followedElsewhere(url, release.list, signed.root);
  if (twin) return good({ record: twin, changed: false });
  const stated = {
    signed: signedOnceInForce(reading),
    deskName: deskName ?? known?.deskName ?? null,
    expiresAt: release.expiresAt,
    etag: null,
    nextCheckAt,
  };
  return takeVersion(
    { url, known, parsed: parsed.value, bytes: bytes.buffer, release: envelope, digest, now },
    stated,
    { signed, nextCheckAt },
  );
}

/** The list that was found, if it is the one that its release names. */
function parseFound({ bytes, release, keys }: SignedFind) {
  const parsed = parseList(new TextDecoder().decode(bytes));
  if (!parsed.ok) return parsed;
  if (parsed.value.list.id !== keys.list) return refused('list_invalid', 'id');
  if (parsed.value.list.version !== release.version) return refused('list_invalid', 'version');
  return parsed;
}

/** The kept versions, whose files are read only where a delta starts from one. */
const basesOf = ({ url, kept }: FollowedList): DeltaBase[] =>
  kept.map(({ version }) => ({
    version,
    read: async () => {
      const file = await (await openDatabase()).get('list-files', [url, version]);
      return file ? new Uint8Array(file.bytes) : null;
    },
  }));

const isInForce = async (url: string) =>
  (await (await openDatabase()).getKey('list-bodies', url)) !== undefined;

/** Fetches signed files; only ETags that were computed here are sent, since others could mark a reader. */
function fetcher() {
  let longest: number | null = null;
  const fetchFile: FetchFile = async (url, limit, known) => {
    const fetched = await fetchBytes(url, limit, known && `"${known}"`);
    if (fetched.retryAfter !== undefined) longest = Math.max(longest ?? 0, fetched.retryAfter);
    if (!fetched.ok && fetched.error.code === 'list_too_large') return refused('signed_file_changed', url);
    if (!fetched.ok) return fetched;
    if (!fetched.value.changed) return good({ changed: false });
    const bytes = new Uint8Array(fetched.value.bytes);
    return (await sha256(fetched.value.bytes)) === known
      ? good({ changed: false })
      : good({ changed: true, bytes });
  };
  return { fetchFile, retryAfter: () => longest };
}
