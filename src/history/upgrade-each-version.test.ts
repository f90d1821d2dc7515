import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { IDBPDatabase } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { oldVersions, openAsOf } from '../../tests/old-databases.ts';
import { sampleReceipt, sampleRecord } from '../../tests/sample-report.ts';
import { notSigned } from './not-signed.ts';
import { databaseVersion } from './schema.ts';

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});
vi.mock('../platform/page-browser.ts', () => ({
  browser: { storage: { local: { get: async () => ({}) } } },
}));

const url = 'https://lists.example/sample.json';
/** A record of each store. */
const records: Record<string, object> = {
  'followed-lists': { url, title: '示例清单', version: 7, ...notSigned },
  'list-bodies': { url, file: 7 },
  reports: {
    ...sampleRecord,
    state: 'delivered',
    receipt: sampleReceipt,
    followUp: { status: null, etag: null, checks: 0, nextCheckAt: 0, lastError: null, withdrawing: false },
  },
  pictures: { reportId: sampleRecord.id, mediaType: 'image/png', bytes: new Uint8Array([0, 255]).buffer },
  sightings: { page: 'https://forum.example/t/1', key: 'list garlic 1', at: 3 },
  'ready-lists': { url, edition: 'a' },
  'entry-pages': { url, page: 0, edition: 'a', entries: '[]' },
  'entry-places': { url, edition: 'a' },
  'endpoint-pauses': { reportsUrl: 'https://desk.example/reports', until: 5, failures: 1, asked: false },
  settings: { name: 'settings', settings: { skipSeen: true } },
  tokens: { reportsUrl: 'https://desk.example/reports', token: 'secret' },
  'list-files': { url, version: 7, bytes: new TextEncoder().encode('{}').buffer, release: null },
  'list-pins': { url, listId: 'list' },
  'seen-entries': { url, entryId: 'garlic', at: 4, unseen: 1 },
  patrols: { id: 'p', name: '本地', createdAt: 1, pages: [], walk: null },
  'looked-at': { page: 'https://a.example/', at: 1, newAt: 2, posts: null, matches: [] },
  deleted: { at: 5, records: [] },
  events: { id: 'e', at: 6 },
  'page-traces': { page: 'https://a.example/', at: 7, salt: 1, bytes: 4, numbers: new Uint16Array([1, 2]) },
};

/** From version 9 on, files are blobs. */
const recordOf = (store: string, version: number): object | undefined =>
  store === 'list-files' && version >= 9 ? { ...records[store], bytes: new Blob(['{}']) } : records[store];

/** What is compiled anew from the rest. */
const madeAnew = ['ready-lists', 'entry-pages'];

/** The stores of a database with their keys and indexes. */
function shapeOf(database: unknown): object {
  const open = database as IDBPDatabase;
  return Object.fromEntries(
    [...open.objectStoreNames].sort().map((name) => {
      const { store } = open.transaction(name);
      const indexes = [...store.indexNames].sort().map((index) => [index, store.index(index).keyPath]);
      return [name, { keyPath: store.keyPath, indexes }];
    }),
  );
}

const openNewest = async () => (await import('./database.ts')).openDatabase();

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe.each(oldVersions)('a database of version %i', (version) => {
  test('has the stores, keys and indexes of a new one once it is opened, and all that it held', async () => {
    const old = await openAsOf(version);
    const stores = [...old.objectStoreNames];
    for (const store of stores) await old.put(store, recordOf(store, version));
    old.close();
    const upgraded = await openNewest();
    expect(upgraded.version).toBe(databaseVersion);
    for (const store of stores.filter((each) => !madeAnew.includes(each)))
      expect(await (upgraded as unknown as IDBPDatabase).getAll(store), store).toEqual([
        { ...records[store], ...(store === 'list-files' && { bytes: expect.any(Blob) }) },
      ]);
    if (stores.includes('list-files'))
      expect(await (await upgraded.get('list-files', [url, 7]))?.bytes.text()).toBe('{}');
    const shape = shapeOf(upgraded);
    upgraded.close();

    vi.resetModules();
    vi.stubGlobal('indexedDB', new IDBFactory());
    const fresh = await openNewest();
    expect(shape).toEqual(shapeOf(fresh));
    fresh.close();
  });
});

test('every version before this one has its step here', () => {
  expect(oldVersions.length).toBeGreaterThanOrEqual(databaseVersion - 1);
});
