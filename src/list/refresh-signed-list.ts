import { outlineListBytes, scanOfList } from '../contract/parse-list.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import type { FollowedList, SignedState } from '../history/records.ts';
import { sha256 } from '../platform/hashes.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { fetchProgress } from './fetch-progress.ts';
import { followedElsewhere } from './followed-elsewhere.ts';
import { type Refreshed, waitingDigest } from './new-version.ts';
import { noteChecked } from './note-checked.ts';
import { noteFailure } from './note-failure.ts';
import { parseFound } from './parse-found.ts';
import { changeRecord } from './put-list.ts';
import { readKeptFile } from './read-kept-file.ts';
import { refreshDelay } from './refresh-delays.ts';
import { takeVersion } from './take-version.ts';
import type { FetchFile } from './trust/ask-places.ts';
import type { DeltaBase } from './trust/read-release.ts';
import { readSigned, type SignedReading, signedOnceInForce } from './trust/read-signed.ts';

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
    waiting: waitingDigest(known),
    fetchFile,
    scanOf: scanOfList,
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
  const file = new Blob([found.bytes]);
  const parsed = parseFound(found, (bytes) => outlineListBytes(bytes, found.scan ?? undefined));
  if (!parsed.ok) return parsed;
  const { release, envelope, sha256: digest } = found;
  const twin = known ? null : await followedElsewhere(url, release.list, signed.root);
  if (twin) return good({ record: twin, changed: false });
  const stated = {
    signed: signedOnceInForce(reading),
    deskName: deskName ?? known?.deskName ?? null,
    expiresAt: release.expiresAt,
    nextCheckAt,
  };
  return takeVersion(
    { url, known, parsed: parsed.value, bytes: file, release: envelope, digest, now },
    stated,
    { signed, nextCheckAt },
  );
}

/** The kept versions, whose files are read only where a delta starts from one. */
const basesOf = ({ url, kept }: FollowedList): DeltaBase[] =>
  kept.map(({ version }) => ({
    version,
    read: async () => {
      const file = await readKeptFile(url, version);
      return file && new Uint8Array(file.bytes);
    },
  }));

const isInForce = async (url: string) =>
  (await (await openDatabase()).getKey('list-bodies', url)) !== undefined;

/** Fetches signed files, and remembers how long their server asks to be left alone. */
function fetcher() {
  let longest: number | null = null;
  const fetchFile: FetchFile = async (url, limit, known) => {
    const progress = fetchProgress(url);
    // What is large is a list or a delta, whose size is signed: it is the limit.
    const fetched = await fetchBytes(url, limit, known, (received, of) =>
      progress.tell(received.length, of ?? limit),
    );
    progress.end();
    if (fetched.retryAfter !== undefined) longest = Math.max(longest ?? 0, fetched.retryAfter);
    if (!fetched.ok && fetched.error.code === 'list_too_large') return refused('signed_file_changed', url);
    if (!fetched.ok) return fetched;
    if (!fetched.value.changed) return good({ changed: false });
    const bytes = new Uint8Array(fetched.value.bytes);
    // Where none is known, who asked for a large file compares its digest with the one that was signed.
    return known !== null && (await sha256(fetched.value.bytes)) === known
      ? good({ changed: false })
      : good({ changed: true, bytes });
  };
  return { fetchFile, retryAfter: () => longest };
}
