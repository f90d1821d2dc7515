import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { notSigned } from './not-signed.ts';
import type { Qiuzheng } from './schema.ts';
import type { MovedSettings } from './settings-from-local.ts';

type Upgrade = IDBPTransaction<Qiuzheng, StoreNames<Qiuzheng>[], 'versionchange'>;

/**
 * Brings the database from `oldVersion` (0: there is none) to the newest: one step per version, no gaps. A
 * step that changes reports or followed lists changes their copies with them (copies.ts). `moved` is what
 * version 4 takes in.
 */
export async function upgradeDatabase(
  database: IDBPDatabase<Qiuzheng>,
  oldVersion: number,
  transaction: Upgrade,
  moved: MovedSettings,
): Promise<void> {
  if (oldVersion < 1) {
    database.createObjectStore('followed-lists', { keyPath: 'url' });
    database.createObjectStore('list-bodies', { keyPath: 'url' });
    const reports = database.createObjectStore('reports', { keyPath: 'id' });
    reports.createIndex('by-state', 'state');
    reports.createIndex('by-time', 'createdAt');
    database.createObjectStore('pictures', { keyPath: 'reportId' });
  }
  if (oldVersion < 2) {
    database.createObjectStore('sightings', { keyPath: ['page', 'key'] });
    database.createObjectStore('ready-lists', { keyPath: 'url' });
  }
  if (oldVersion < 3) await followReceipts(database, transaction);
  if (oldVersion < 4) await takeInSettings(database, transaction, moved);
  if (oldVersion < 5) await signLists(database, transaction);
  if (oldVersion < 6) rememberEntries(database);
  if (oldVersion < 7) keepPatrols(database);
  if (oldVersion < 8) keepDeleted(database);
  if (oldVersion < 9) await placeEntries(database, transaction);
  // Version 10: the popup looks up the reports of its page without reading all.
  if (oldVersion < 10) transaction.objectStore('reports').createIndex('by-page', 'pageUrl');
  // Version 11: imports and errors.
  if (oldVersion < 11) database.createObjectStore('events', { keyPath: 'id' }).createIndex('by-time', 'at');
  // Version 12: what is kept of pages that were read, where the person wants that.
  if (oldVersion < 12)
    database.createObjectStore('page-traces', { keyPath: 'page' }).createIndex('by-time', ['at', 'bytes']);
  // Version 13: a deleted report is found by its id.
  if (oldVersion < 13) transaction.objectStore('deleted').createIndex('by-report', 'report.id');
}

/**
 * Version 9: entries stand in the kept files of their lists, which are blobs, and no longer in pages of their
 * own as well. Lists are compiled anew, since only that says where.
 */
async function placeEntries(database: IDBPDatabase<Qiuzheng>, transaction: Upgrade): Promise<void> {
  const pages = 'entry-pages' as StoreNames<Qiuzheng>;
  if (database.objectStoreNames.contains(pages)) database.deleteObjectStore(pages);
  database.createObjectStore('entry-places', { keyPath: 'url' });
  await transaction.objectStore('ready-lists').clear();
  const files = transaction.objectStore('list-files');
  for (let cursor = await files.openCursor(); cursor; cursor = await cursor.continue())
    await cursor.update({ ...cursor.value, bytes: new Blob([cursor.value.bytes]) });
}

/** Version 8: what was deleted, as long as that can be undone. */
function keepDeleted(database: IDBPDatabase<Qiuzheng>): void {
  database.createObjectStore('deleted', { autoIncrement: true }).createIndex('by-time', 'at');
}

/** Version 7: the pages a person walks through, and what of them was looked at. */
function keepPatrols(database: IDBPDatabase<Qiuzheng>): void {
  database.createObjectStore('patrols', { keyPath: 'id' });
  database.createObjectStore('looked-at', { keyPath: 'page' }).createIndex('by-time', 'at');
}

/** Version 6: the entries a person saw, to tell when one of them changes. */
function rememberEntries(database: IDBPDatabase<Qiuzheng>): void {
  const seen = database.createObjectStore('seen-entries', { keyPath: ['url', 'entryId'] });
  seen.createIndex('by-time', 'at');
  seen.createIndex('by-unseen', 'unseen');
}

/** Version 5: what signed lists need. Lists followed so far are not signed and have no file to go back to. */
async function signLists(database: IDBPDatabase<Qiuzheng>, transaction: Upgrade): Promise<void> {
  database.createObjectStore('list-files', { keyPath: ['url', 'version'] });
  database.createObjectStore('list-pins', { keyPath: 'url' });
  const lists = transaction.objectStore('followed-lists');
  for (let cursor = await lists.openCursor(); cursor; cursor = await cursor.continue())
    await cursor.update({ ...notSigned, ...cursor.value });
}

/**
 * Version 4: settings and tokens, which were in `storage.local`, where content scripts can read and change
 * them.
 */
async function takeInSettings(
  database: IDBPDatabase<Qiuzheng>,
  transaction: Upgrade,
  { settings, tokens }: MovedSettings,
): Promise<void> {
  database.createObjectStore('settings', { keyPath: 'name' });
  database.createObjectStore('tokens', { keyPath: 'reportsUrl' });
  if (settings) await transaction.objectStore('settings').put(settings);
  for (const token of tokens) await transaction.objectStore('tokens').put(token);
}

/** Version 3: the order of sending by endpoint, pauses of endpoints, and receipts that are followed up. */
async function followReceipts(database: IDBPDatabase<Qiuzheng>, transaction: Upgrade): Promise<void> {
  database.createObjectStore('endpoint-pauses', { keyPath: 'reportsUrl' });
  const reports = transaction.objectStore('reports');
  reports.createIndex('by-due', ['state', 'endpoint.reportsUrl', 'nextAttemptAt']);
  reports.createIndex('by-check', 'followUp.nextCheckAt');
  reports.createIndex('by-unseen', 'unseen');
  for (let cursor = await reports.openCursor(); cursor; cursor = await cursor.continue()) {
    const nextCheckAt = cursor.value.receipt ? 0 : null;
    await cursor.update({
      ...cursor.value,
      followUp: nextCheckAt === null ? null : newFollowUp(nextCheckAt),
    });
  }
}

const newFollowUp = (nextCheckAt: number) => ({
  status: null,
  etag: null,
  checks: 0,
  nextCheckAt,
  lastError: null,
  withdrawing: false,
});
