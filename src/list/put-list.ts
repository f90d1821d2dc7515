import type { StoreNames } from 'idb';
import type { ListOf } from '../contract/parse-list.ts';
import { type OutlinedEntry, wholeList } from '../contract/signed/filed-entry.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import type { EntryPlaces, FollowedList, ListFile, ReadyList } from '../history/records.ts';
import type { Qiuzheng } from '../history/schema.ts';
import { keepsTraces, readSettings } from '../settings/settings.ts';
import { entryPlaces } from './entry-places.ts';
import { waitingFile } from './kept-versions.ts';
import type { MadeReady } from './make-ready-list.ts';
import { readListedPassages } from './read-listed-passages.ts';
import { renewNews } from './renew-news.ts';
import { findTracedPassages } from './traces/find-traced-passages.ts';

/** Everything a followed list consists of. */
export const listStores = [
  'followed-lists',
  'list-bodies',
  'list-files',
  'ready-lists',
  'entry-places',
] as const;

/** What is stored with a list that is put in force. */
interface Putting {
  file?: ListFile | null;
  /** Whether the file was stored a moment ago, so that it need not be once more. */
  isAhead?: boolean;
  /** The version whose file, which is kept or comes with it, states the list; null where none does. */
  keptAs?: number | null;
  /** Whether it is put even where no list of this address is followed. */
  isNew?: boolean;
}

/**
 * Puts a list in force: its content, its compiled form and, where they changed, its record and its file, all
 * or nothing, and with them what the person is to be told of it; then its copy. Files of versions that the
 * record does not keep go. False where the list is not new and no longer followed.
 */
export async function putList(
  url: string,
  list: ListOf<OutlinedEntry>,
  made: MadeReady,
  record: FollowedList | null,
  { file = null, isAhead = false, keptAs = null, isNew = true }: Putting = {},
): Promise<boolean> {
  const { ready, inForce, withdrawn } = made;
  const places = entryPlaces(url, ready.edition, [...inForce, ...withdrawn], keptAs);
  // Without a record it is the same list, compiled anew.
  const settings = await readSettings();
  const isTold = record !== null && settings.tellAgain;
  const listed = isTold ? await readListedPassages(url, made) : [];
  const traced =
    isTold && keepsTraces(settings) ? await findTracedPassages(url, made).catch(withoutTraced) : [];
  const stores: StoreNames<Qiuzheng>[] = [...listStores, 'seen-entries'];
  const transaction = (await openDatabase()).transaction(stores, 'readwrite');
  const files = transaction.objectStore('list-files');
  // It may have been left while its newer version was on its way.
  if (!isNew && !(await transaction.objectStore('followed-lists').get(url))) return false;
  const stored = record ? await files.getAllKeys(recordsOf(url)) : [];
  const isStored = (version: number) => isAhead && stored.some(([, each]) => each === version);
  const isKept = (version: number) =>
    version === waitingFile ? record?.held : record?.kept.some((kept) => kept.version === version);
  if (isTold) {
    const seenEntries = transaction.objectStore('seen-entries');
    await renewNews(seenEntries, url, list.entries, [...listed, ...traced], Date.now());
  }
  const putting = [
    // A worker that dies before it tells open pages leaves it to the next one.
    record && transaction.objectStore('followed-lists').put({ ...record, untold: ready.edition }),
    ...stored.filter(([, version]) => !isKept(version)).map((key) => files.delete(key)),
    transaction
      .objectStore('list-bodies')
      .put(keptAs === null ? { url, list: wholeList(list) } : { url, file: keptAs }),
    transaction.objectStore('ready-lists').put(ready),
    transaction.objectStore('entry-places').put(places),
    file && !isStored(file.version) && files.put(file),
  ];
  // It need not wait until this thread has heard of each of them.
  transaction.commit();
  await Promise.all([...putting, transaction.done]);
  if (!record) return true;
  justPut = { ready, places };
  copying = Promise.all([copying, copyRecord('followed-lists', url)]);
  return true;
}

/** A list is put in force though nobody can be told what of it was read. */
function withoutTraced(error: unknown): [] {
  console.warn('page-traces', error);
  return [];
}

let copying: Promise<unknown> = Promise.resolve();

/** Waits for the copies of records that were put: open pages need not wait for them. */
export const recordsCopied = (): Promise<unknown> => copying;

/** A list as it was put in force, and where its entries stand. */
interface Put {
  ready: ReadyList;
  places: EntryPlaces;
}
let justPut: Put | null = null;

/**
 * The list put in force last, once, if `untold` is its edition: as long as open pages are to be told of it,
 * its record names the edition that is stored.
 */
export function takeJustPut(untold: string | undefined): Put | null {
  if (justPut?.ready.edition !== untold) return null;
  const taken = justPut;
  justPut = null;
  return taken;
}

/** The keys of all files of a list. */
export const recordsOf = (url: string): IDBKeyRange =>
  IDBKeyRange.bound([url, Number.NEGATIVE_INFINITY], [url, Number.POSITIVE_INFINITY]);

/** Changes the record of a list that is still followed. Its copy need not: what it holds is asked again. */
export async function changeRecord(
  url: string,
  change: (record: FollowedList) => FollowedList,
): Promise<FollowedList | null> {
  const transaction = (await openDatabase()).transaction('followed-lists', 'readwrite');
  const known = await transaction.store.get(url);
  const record = known ? change(known) : null;
  if (record) await transaction.store.put(record);
  await transaction.done;
  return record;
}
