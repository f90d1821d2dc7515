import { outlineListBytes } from '../contract/parse-list.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import type { FollowedList, SignedState } from '../history/records.ts';
import { sha256 } from '../platform/hashes.ts';
import { inTurn } from '../tabs/in-turn.ts';
import type { FetchOutcome } from './fetch-bytes.ts';
import { type Fetched, type FetchedFile, fetchListFile } from './fetch-list-file.ts';
import { followedElsewhere } from './followed-elsewhere.ts';
import { takeImport } from './imports/take-import.ts';
import { type Refreshed, waitingDigest } from './new-version.ts';
import { noteChecked } from './note-checked.ts';
import { noteFailure } from './note-failure.ts';
import { changeRecord } from './put-list.ts';
import { readKeptFile } from './read-kept-file.ts';
import { refreshDelay, usualHints } from './refresh-delays.ts';
import { refreshSignedList } from './refresh-signed-list.ts';
import { takeVersion } from './take-version.ts';

/**
 * Fetches a list and, where it holds up, puts it in force; `known` is its record so far, null for a new one.
 * One that is signed, or was ever, is read as such: `signed` is who signs it where that was asked anew. One
 * that is followed from another address already stays as it is, and its record is that one's. Whatever goes
 * wrong is written into the record beside the last good list, which stays in force. A list is refreshed once
 * at a time. `looked` is its file, where that was fetched a moment ago to see what it is.
 */
export const refreshList = (
  url: string,
  known: FollowedList | null,
  deskName: string | null,
  signed: SignedState | null = null,
  looked: FetchedFile | null = null,
): Promise<Result<Refreshed>> =>
  inTurn(`refresh ${url}`, async () => {
    // It may have been refreshed or left while this waited for its turn.
    const record = known && ((await (await openDatabase()).get('followed-lists', url)) ?? null);
    if (known && !record) return good({ record: known, changed: false });
    const signer = joinedAnew(record?.signed ?? null, signed);
    return signer
      ? refreshSignedList(url, record, deskName, signer)
      : refreshUnsigned(url, record, deskName, looked);
  });

/** What is known of a signed list stays where it is joined again; only where it lies may be another. */
const joinedAnew = (known: SignedState | null, joined: SignedState | null): SignedState | null =>
  known && joined ? { ...known, folder: joined.folder, isCompared: joined.isCompared } : (joined ?? known);

async function refreshUnsigned(
  url: string,
  recorded: FollowedList | null,
  deskName: string | null,
  looked: FetchedFile | null,
): Promise<Result<Refreshed>> {
  const known = recorded && (await withDigest(recorded));
  const digest = waitingDigest(known) ?? known?.digest ?? null;
  const fetched: FetchOutcome<Fetched> = looked
    ? good(digest !== null && (await looked.digest()) === digest ? { changed: false } : looked)
    : await fetchListFile(url, digest);
  const taken = fetched.ok ? await takeList(url, known, deskName, fetched.value) : fetched;
  if (!taken.ok && known) await noteFailure(known, taken.error, fetched.retryAfter ?? null);
  return taken;
}

/** A record with the digest of the file in force, if it is still to be computed. */
async function withDigest(known: FollowedList): Promise<FollowedList> {
  const { url, version } = known;
  if (known.digest !== '') return known;
  const file = await readKeptFile(url, version);
  const digest = file && (await sha256(file.bytes));
  await changeRecord(url, (record) => ({ ...record, digest }));
  return { ...known, digest };
}

async function takeList(
  url: string,
  known: FollowedList | null,
  deskName: string | null,
  fetched: Fetched,
): Promise<Result<Refreshed>> {
  const now = Date.now();
  const nextCheckAt = now + refreshDelay(usualHints, Math.random());
  if (!fetched.changed) return known ? noteChecked(known, { nextCheckAt }, now) : refused('list_empty');
  if (known?.imported) return takeImport(known, known.imported, fetched);
  // The browser takes it over while the list is read: later both would be in memory at once.
  const bytes = new Blob([fetched.bytes]);
  const parsed = outlineListBytes(fetched.bytes, fetched.scan ?? undefined);
  if (!parsed.ok) return parsed;
  const { list } = parsed.value;
  if (known && list.id !== known.listId) return refused('list_invalid', 'id');
  const floor = known?.leftVersion ?? known?.version ?? 0;
  // An earlier version of the product took numbers that no list could follow.
  if (list.version < floor && Number.isSafeInteger(floor))
    return refused('list_older', String(list.version), String(floor));
  // What the person went back from is not the next version.
  if (known?.leftVersion === list.version) return noteChecked(known, { nextCheckAt }, now);
  const twin = known ? null : await followedElsewhere(url, list.id, null);
  if (twin) return good({ record: twin, changed: false });
  // Of a new one it has no use before the first refresh.
  const digest = known ? await fetched.digest() : '';
  return takeVersion(
    { url, known, parsed: parsed.value, bytes, release: null, digest, now },
    { digest, deskName: deskName ?? known?.deskName ?? null, nextCheckAt },
    { nextCheckAt },
  );
}
