import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type {
  EntryPage,
  FollowedList,
  ListBody,
  PictureRecord,
  ReadyList,
  ReportRecord,
  Sighting,
} from './records.ts';

/** Everything Qiuzheng keeps on this machine. */
export interface Qiuzheng extends DBSchema {
  'followed-lists': { key: string; value: FollowedList };
  'list-bodies': { key: string; value: ListBody };
  'ready-lists': { key: string; value: ReadyList };
  'entry-pages': { key: [url: string, page: number]; value: EntryPage };
  reports: {
    key: string;
    value: ReportRecord;
    indexes: { 'by-state': string; 'by-time': number };
  };
  pictures: { key: string; value: PictureRecord };
  sightings: { key: [page: string, key: string]; value: Sighting };
}

let opened: Promise<IDBPDatabase<Qiuzheng>> | null = null;

/**
 * The database, opened once per context. A newer version elsewhere closes this connection, so that an update
 * is never held up by a page left open; the next call opens it again.
 */
export function openDatabase(): Promise<IDBPDatabase<Qiuzheng>> {
  const forget = () => {
    opened = null;
  };
  opened ??= openDB<Qiuzheng>('qiuzheng', 2, {
    upgrade: upgradeDatabase,
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

/** One step per version, no gaps. */
function upgradeDatabase(database: IDBPDatabase<Qiuzheng>, oldVersion: number): void {
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
    database.createObjectStore('entry-pages', { keyPath: ['url', 'page'] });
  }
}
