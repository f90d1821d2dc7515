import type { IDBPTransaction, StoreNames } from 'idb';
import type { Copies } from './copies.ts';
import type { Qiuzheng } from './database.ts';

/**
 * Puts copies into a database that has just been made, in the transaction that makes it, so that all of them are there
 * or the database is not. A list comes back without its entries and is fetched as a whole with the next refresh.
 */
export async function putBack(
  copies: Copies,
  transaction: IDBPTransaction<Qiuzheng, StoreNames<Qiuzheng>[], 'versionchange'>,
): Promise<void> {
  for (const record of copies.reports) await transaction.objectStore('reports').put(record);
  for (const picture of copies.pictures) await transaction.objectStore('pictures').put(picture);
  for (const list of copies['followed-lists']) {
    await transaction.objectStore('followed-lists').put({ ...list, etag: null, lastCheckedAt: 0 });
  }
}
