import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';

type Step = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void;

/** What each version that was ever published made of the one before it, as it did then. */
const steps: readonly Step[] = [
  (database) => {
    database.createObjectStore('followed-lists', { keyPath: 'url' });
    database.createObjectStore('list-bodies', { keyPath: 'url' });
    const reports = database.createObjectStore('reports', { keyPath: 'id' });
    reports.createIndex('by-state', 'state');
    reports.createIndex('by-time', 'createdAt');
    database.createObjectStore('pictures', { keyPath: 'reportId' });
  },
  (database) => {
    database.createObjectStore('sightings', { keyPath: ['page', 'key'] });
    database.createObjectStore('ready-lists', { keyPath: 'url' });
    database.createObjectStore('entry-pages', { keyPath: ['url', 'page'] });
  },
  (database, transaction) => {
    database.createObjectStore('endpoint-pauses', { keyPath: 'reportsUrl' });
    const reports = transaction.objectStore('reports');
    reports.createIndex('by-due', ['state', 'endpoint.reportsUrl', 'nextAttemptAt']);
    reports.createIndex('by-check', 'followUp.nextCheckAt');
    reports.createIndex('by-unseen', 'unseen');
  },
  (database) => {
    database.createObjectStore('settings', { keyPath: 'name' });
    database.createObjectStore('tokens', { keyPath: 'reportsUrl' });
  },
  (database) => {
    database.createObjectStore('list-files', { keyPath: ['url', 'version'] });
    database.createObjectStore('list-pins', { keyPath: 'url' });
  },
  (database) => {
    const seen = database.createObjectStore('seen-entries', { keyPath: ['url', 'entryId'] });
    seen.createIndex('by-time', 'at');
    seen.createIndex('by-unseen', 'unseen');
  },
  (database) => {
    database.createObjectStore('patrols', { keyPath: 'id' });
    database.createObjectStore('looked-at', { keyPath: 'page' }).createIndex('by-time', 'at');
  },
  (database) => {
    database.createObjectStore('deleted', { autoIncrement: true }).createIndex('by-time', 'at');
  },
  (database) => {
    database.deleteObjectStore('entry-pages');
    database.createObjectStore('entry-places', { keyPath: 'url' });
  },
  (_database, transaction) => {
    transaction.objectStore('reports').createIndex('by-page', 'pageUrl');
  },
  (database) => {
    database.createObjectStore('events', { keyPath: 'id' }).createIndex('by-time', 'at');
  },
  (database) => {
    database.createObjectStore('page-traces', { keyPath: 'page' }).createIndex('by-time', ['at', 'bytes']);
  },
];

export const oldVersions = steps.map((_, at) => at + 1);

/** The database of history as a product of that version has made it. */
export const openAsOf = (version: number): Promise<IDBPDatabase> =>
  openDB('qiuzheng', version, {
    upgrade: (database, _old, _new, transaction) => {
      for (const step of steps.slice(0, version)) step(database, transaction);
    },
  });
