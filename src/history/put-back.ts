import type { IDBPTransaction, StoreNames } from 'idb';
import type { Copies } from './copies.ts';
import { notSigned } from './not-signed.ts';
import type { FollowedList } from './records.ts';
import type { Qiuzheng } from './schema.ts';

/** What its record says of a list whose entries are not there. Pure. */
export const withoutEntries = (list: FollowedList): Partial<FollowedList> => ({
  digest: null,
  lastCheckedAt: 0,
  nextCheckAt: 0,
  kept: [],
  held: null,
  ...fileGone(list),
});

/**
 * Puts copies into a database that has just been made, in the transaction that makes it, so that all of them
 * are there or the database is not. A copy may be older than what was lost, so a report that it holds
 * undelivered may have arrived since. A list comes back without its entries and is fetched as a whole with
 * the next refresh.
 */
export async function putBack(
  copies: Copies,
  transaction: IDBPTransaction<Qiuzheng, StoreNames<Qiuzheng>[], 'versionchange'>,
): Promise<void> {
  // Where the browser died while a report was sent as another one, the copy of the old one is still there.
  const replaced = new Set(copies.reports.flatMap((record) => record.replaced ?? []));
  const reports = copies.reports.filter(({ id, state }) => state === 'delivered' || !replaced.has(id));
  const areBack = new Set(reports.map(({ id }) => id));
  for (const record of reports) {
    const isDelivered = record.state === 'delivered';
    await transaction.objectStore('reports').put(isDelivered ? record : { ...record, mayHaveArrived: 1 });
  }
  for (const picture of copies.pictures)
    if (areBack.has(picture.reportId)) await transaction.objectStore('pictures').put(picture);
  for (const record of copies.settings) await transaction.objectStore('settings').put(record);
  for (const pin of copies['list-pins']) await transaction.objectStore('list-pins').put(pin);
  for (const patrol of copies.patrols) await transaction.objectStore('patrols').put(patrol);
  for (const token of copies.tokens) await transaction.objectStore('tokens').put(token);
  for (const list of copies['followed-lists']) {
    await transaction.objectStore('followed-lists').put({ ...notSigned, ...list, ...withoutEntries(list) });
  }
}

/** A list that came as a file has no address to fetch its entries from again. */
const fileGone = ({ imported }: FollowedList): Partial<FollowedList> =>
  typeof imported?.fileName === 'string' ? { lastError: { code: 'import_gone' } } : {};
