import { parseList } from '../contract/parse-list.ts';
import { good, type Refusal, type Result, refused } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import { notSigned } from '../history/not-signed.ts';
import type { FollowedList } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import { type Fetched, fetchListFile } from './fetch-list-file.ts';
import { takeImport } from './imports/take-import.ts';
import { isTwin } from './is-twin.ts';
import { makeReadyList } from './make-ready-list.ts';
import { putList } from './put-list.ts';
import { readFollowedLists } from './read-followed-lists.ts';

const shownLeftOut = 100;

/**
 * Fetches a list and, where it holds up, puts it in force; `known` is its record so far, null for a new one.
 * One that is followed from another address already stays as it is, and its record is that one's. Whatever
 * goes wrong is written into the record beside the last good list, which stays in force. The value says
 * whether another list is in force now.
 */
export async function refreshList(
  url: string,
  known: FollowedList | null,
  deskName: string | null,
): Promise<Result<{ record: FollowedList; changed: boolean }>> {
  const fetched = await fetchListFile(url, known);
  const taken = fetched.ok ? await takeList(url, known, deskName, fetched.value) : fetched;
  if (!taken.ok && known) await noteFailure(known, taken.error);
  return taken;
}

async function takeList(
  url: string,
  known: FollowedList | null,
  deskName: string | null,
  fetched: Fetched,
): Promise<Result<{ record: FollowedList; changed: boolean }>> {
  const now = Date.now();
  if (!fetched.changed) {
    if (!known) return refused('list_empty');
    const record = { ...known, lastCheckedAt: now, lastGoodAt: now, lastError: null };
    const kept = await writeDatabase(async () => (await openDatabase()).put('followed-lists', record));
    return kept.ok ? good({ record, changed: false }) : kept;
  }
  if (known?.imported) {
    const taken = await takeImport(known, known.imported, fetched);
    return taken.ok ? good({ record: taken.value, changed: true }) : taken;
  }
  const parsed = parseList(fetched.text);
  if (!parsed.ok) return parsed;
  const { list } = parsed.value;
  if (known && list.id !== known.listId) return refused('list_invalid', 'id');
  // An earlier version of the product took numbers that no list could follow.
  if (known && list.version < known.version && Number.isSafeInteger(known.version)) {
    return refused('list_older', String(list.version), String(known.version));
  }
  const twin = known ? null : await followedElsewhere(url, list.id);
  if (twin) return good({ record: twin, changed: false });
  const made = makeReadyList(url, list);
  const leftOut = [...parsed.value.leftOut, ...made.leftOut];
  if (made.entryCount === 0) return refused('list_no_entries');
  const record: FollowedList = {
    url,
    deskName: deskName ?? known?.deskName ?? null,
    title: list.title,
    publisher: list.publisher,
    listId: list.id,
    version: list.version,
    entryCount: made.entryCount,
    statedCount: parsed.value.stated,
    expiresAt: list.expiresAt ?? null,
    etag: fetched.etag,
    digest: fetched.digest,
    lastCheckedAt: now,
    lastGoodAt: now,
    lastError: null,
    leftOut: leftOut.slice(0, shownLeftOut),
    leftOutCount: leftOut.length,
    ...notSigned,
  };
  const kept = await writeDatabase(() => putList(url, list, made, record));
  return kept.ok ? good({ record, changed: true }) : kept;
}

/** The list that the person follows from another address of the same origin. */
const followedElsewhere = async (url: string, id: string) =>
  (await readFollowedLists()).find(
    (list) => list.url !== url && isTwin({ ...list, id: list.listId }, { url, id }),
  ) ?? null;

const noteFailure = (known: FollowedList, error: Refusal) =>
  writeDatabase(async () =>
    (await openDatabase()).put('followed-lists', { ...known, lastCheckedAt: Date.now(), lastError: error }),
  );
