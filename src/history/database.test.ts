import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { openAsOf } from '../../tests/old-databases.ts';
import { databaseVersion } from './schema.ts';

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});
vi.mock('../platform/page-browser.ts', () => ({
  browser: { storage: { local: { get: async () => ({}) } } },
}));

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('a window that holds an older version back is told of, until it lets go', async () => {
  // One of ours closes when it is asked to; this one does not.
  const old = await openAsOf(1);
  const { openDatabase, watchBlocked } = await import('./database.ts');
  const told: boolean[] = [];
  watchBlocked((isBlocked) => told.push(isBlocked));
  const opening = openDatabase();
  await vi.waitFor(() => expect(told).toContain(true));
  old.close();
  const database = await opening;
  expect(database.version).toBe(databaseVersion);
  expect(told.at(-1)).toBe(false);
  database.close();
});

test('an update elsewhere closes the connection here, and the next use opens another', async () => {
  const { openDatabase } = await import('./database.ts');
  const first = await openDatabase();
  const newer = await openDB('qiuzheng', databaseVersion + 1);
  newer.close();
  expect(() => first.transaction('reports')).toThrow();
  indexedDB.deleteDatabase('qiuzheng');
  const second = await openDatabase();
  expect(second).not.toBe(first);
  expect(await second.count('reports')).toBe(0);
  second.close();
});

test('a connection that the browser ends is forgotten, and the next use opens another', async () => {
  const { openDatabase } = await import('./database.ts');
  const first = await openDatabase();
  await first.put('sightings', { page: 'https://forum.example/t/1', key: 'a', at: 1 });
  forceCloseDatabase(unwrap(first) as never);
  const second = await openDatabase();
  expect(second).not.toBe(first);
  expect(await second.count('sightings')).toBe(1);
  second.close();
});
