import type { StoreNames } from 'idb';
import type { List } from '../contract/list.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import type { FollowedList, ListFile } from '../history/records.ts';
import type { Qiuzheng } from '../history/schema.ts';
import { readSettings } from '../settings/settings.ts';
import type { MadeReady } from './make-ready-list.ts';
import { readListedPassages } from './read-listed-passages.ts';
import { renewNews } from './renew-news.ts';

/** Everything a followed list consists of. */
export const listStores = [
  'followed-lists',
  'list-bodies',
  'list-files',
  'ready-lists',
  'entry-pages',
] as const;

/**
 * Puts a list in force: its content, its compiled form and, where they changed, its record and its file, all
 * or nothing, and with them what the person is to be told of it; then its copy. Files of versions that the
 * record does not keep go. False where the list is not new and no longer followed.
 */
export async function putList(
  url: string,
  list: List,
  made: MadeReady,
  record: FollowedList | null,
  { file = null, isNew = true }: { file?: ListFile | null; isNew?: boolean } = {},
): Promise<boolean> {
  const { ready, pages } = made;
  // Without a record it is the same list, compiled anew.
  const isTold = record !== null && (await readSettings()).tellAgain;
  const listed = isTold ? await readListedPassages(url, made) : [];
  const stores: StoreNames<Qiuzheng>[] = [...listStores, 'seen-entries'];
  const transaction = (await openDatabase()).transaction(stores, 'readwrite');
  const entryPages = transaction.objectStore('entry-pages');
  const files = transaction.objectStore('list-files');
  // It may have been left while its newer version was on its way.
  if (!isNew && !(await transaction.objectStore('followed-lists').get(url))) return false;
  const stored = record ? await files.getAllKeys(recordsOf(url)) : [];
  const isKept = (version: number) => record?.kept.some((kept) => kept.version === version);
  if (isTold) await renewNews(transaction.objectStore('seen-entries'), url, list.entries, listed, Date.now());
  await Promise.all([
    record && transaction.objectStore('followed-lists').put(record),
    file && files.put(file),
    ...stored.filter(([, version]) => !isKept(version)).map((key) => files.delete(key)),
    transaction.objectStore('list-bodies').put({ url, list }),
    transaction.objectStore('ready-lists').put(ready),
    entryPages.delete(recordsOf(url)),
    ...pages.map((page) => entryPages.put(page)),
    transaction.done,
  ]);
  if (record) await copyRecord('followed-lists', url);
  return true;
}

/** The keys of all pages or files of a list. */
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
