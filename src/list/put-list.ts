import type { List } from '../contract/list.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import type { FollowedList } from '../history/records.ts';
import type { MadeReady } from './make-ready-list.ts';

/** Everything a followed list consists of. */
export const listStores = ['followed-lists', 'list-bodies', 'ready-lists', 'entry-pages'] as const;

/**
 * Puts a list in force: its file, its compiled form and, where it changed, its record, all or nothing; then
 * its copy.
 */
export async function putList(
  url: string,
  list: List,
  { ready, pages }: MadeReady,
  record: FollowedList | null,
): Promise<void> {
  const transaction = (await openDatabase()).transaction(listStores, 'readwrite');
  const entryPages = transaction.objectStore('entry-pages');
  await Promise.all([
    record && transaction.objectStore('followed-lists').put(record),
    transaction.objectStore('list-bodies').put({ url, list }),
    transaction.objectStore('ready-lists').put(ready),
    entryPages.delete(pagesOf(url)),
    ...pages.map((page) => entryPages.put(page)),
    transaction.done,
  ]);
  if (record) await copyRecord('followed-lists', url);
}

/** The keys of all pages of a list. */
export const pagesOf = (url: string): IDBKeyRange =>
  IDBKeyRange.bound([url, Number.NEGATIVE_INFINITY], [url, Number.POSITIVE_INFINITY]);
