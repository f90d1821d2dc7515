import type { Result } from '../contract/result.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import { writeDatabase } from '../history/write-database.ts';
import { listStores, pagesOf } from './put-list.ts';

/** Stops following a list and removes its entries from this machine. */
export const stopFollowing = (url: string): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction(listStores, 'readwrite');
    await Promise.all([
      transaction.objectStore('followed-lists').delete(url),
      transaction.objectStore('list-bodies').delete(url),
      transaction.objectStore('ready-lists').delete(url),
      transaction.objectStore('entry-pages').delete(pagesOf(url)),
      transaction.done,
    ]);
    await copyRecord('followed-lists', url);
    return null;
  });
