import type { Result } from '../contract/result.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import { writeDatabase } from '../history/write-database.ts';
import { listStores, recordsOf } from './put-list.ts';
import { refuseLocked } from './refuse-locked.ts';

/**
 * Stops following a list and removes its entries from this machine. Who signed it stays known. What the
 * organisation has set stays, whoever asks.
 */
export async function stopFollowing(url: string): Promise<Result<null>> {
  const locked = await refuseLocked(url);
  if (locked) return locked;
  return writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction(
      [...listStores, 'list-pins'] as const,
      'readwrite',
    );
    const { signed, listId } = (await transaction.objectStore('followed-lists').get(url)) ?? {};
    await Promise.all([
      signed && listId && transaction.objectStore('list-pins').put({ url, listId, signed }),
      transaction.objectStore('followed-lists').delete(url),
      transaction.objectStore('list-bodies').delete(url),
      transaction.objectStore('list-files').delete(recordsOf(url)),
      transaction.objectStore('ready-lists').delete(url),
      transaction.objectStore('entry-places').delete(url),
      transaction.done,
    ]);
    await copyRecord('followed-lists', url);
    await copyRecord('list-pins', url);
    return null;
  });
}
