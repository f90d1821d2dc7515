import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { openAsOf } from '../../tests/old-databases.ts';
import { sampleReceipt, sampleRecord } from '../../tests/sample-report.ts';
import { notSigned } from './not-signed.ts';
import { databaseVersion } from './schema.ts';

const { followUp: _, ...waiting } = { ...sampleRecord, state: 'queued', nextAttemptAt: 5 };
const delivered = { ...waiting, id: 'delivered', state: 'delivered', receipt: sampleReceipt };
const sighting = { page: 'https://forum.example/t/1', key: 'garlic 1', at: 3 };

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});

/** What `storage.local` holds; null where it cannot be read. */
let local: Record<string, unknown> | null = {};
vi.mock('../platform/page-browser.ts', () => ({
  browser: {
    storage: {
      local: { get: async () => local ?? Promise.reject(new Error('storage.local is damaged')) },
    },
  },
}));

beforeEach(() => {
  local = {};
  // Each test opens a database of its own, through a connection of its own.
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('what an earlier version kept beside its database is taken in, also where that was made a moment ago', async () => {
  local = { settings: { skipSeen: true } };
  let isThere = false;
  const makeMeanwhile = async () => {
    if (!isThere) (await openAsOf(1)).close();
    isThere = true;
    throw new Error('there are no copies');
  };
  vi.stubGlobal('caches', { open: makeMeanwhile, has: makeMeanwhile, keys: makeMeanwhile });
  const { openDatabase } = await import('./database.ts');
  const stored = await (await openDatabase()).get('settings', 'settings');
  vi.stubGlobal('caches', undefined);
  expect([isThere, stored]).toEqual([true, { name: 'settings', settings: { skipSeen: true } }]);
});

for (const version of [1, 2]) {
  test(`reports of version ${version} are found by what is due, and their receipts are followed`, async () => {
    const before = await openAsOf(version);
    await before.add('reports', waiting);
    await before.add('reports', delivered);
    await before.add('pictures', { reportId: waiting.id, picture: 'as it was' });
    if (version === 2) await before.add('sightings', sighting);
    before.close();

    const { openDatabase } = await import('./database.ts');
    const database = await openDatabase();
    const due = ['queued', sampleRecord.endpoint.reportsUrl, 5] as const;
    expect(await database.getFromIndex('reports', 'by-due', [...due])).toEqual({
      ...waiting,
      followUp: null,
    });
    expect(await database.getAllFromIndex('reports', 'by-check')).toMatchObject([
      { id: 'delivered', followUp: { nextCheckAt: 0 } },
    ]);
    expect(await database.get('pictures', waiting.id)).toMatchObject({ picture: 'as it was' });
    expect(await database.count('endpoint-pauses')).toBe(0);
    expect(await database.count('ready-lists')).toBe(0);
    expect(await database.countFromIndex('seen-entries', 'by-unseen')).toBe(0);
    expect(await database.count('patrols')).toBe(0);
    expect(await database.countFromIndex('looked-at', 'by-time')).toBe(0);
    expect(await database.countFromIndex('deleted', 'by-time')).toBe(0);
    expect(await database.getAll('sightings')).toEqual(version === 2 ? [sighting] : []);
    database.close();
  });
}

test('lists followed before are not signed, and stay followed', async () => {
  const list = { url: 'https://lists.example/sample.json', title: '示例清单', version: 7 };
  const before = await openAsOf(2);
  await before.add('followed-lists', list);
  before.close();
  const { openDatabase } = await import('./database.ts');
  const database = await openDatabase();
  expect(await database.getAll('followed-lists')).toEqual([{ ...list, ...notSigned }]);
  expect(await database.count('list-files')).toBe(0);
  expect(await database.count('list-pins')).toBe(0);
  database.close();
});

const settings = { skipSeen: true, endpoint: sampleRecord.endpoint };
const service = 'https://service.example/take';
const stored = { settings, 'endpoint-tokens': { [service]: 'secret' } };

test('an upgrade reads no copies, of which there may be 20,000: what they hold is there', async () => {
  const copies = { has: vi.fn(), keys: vi.fn(), open: vi.fn() };
  vi.stubGlobal('caches', copies);
  (await openAsOf(databaseVersion - 1)).close();
  const { openDatabase } = await import('./database.ts');
  (await openDatabase()).close();
  vi.stubGlobal('caches', undefined);
  for (const ask of Object.values(copies)) expect(ask).not.toHaveBeenCalled();
});

test('settings and tokens of an earlier version are taken out of storage.local', async () => {
  local = stored;
  (await openAsOf(2)).close();
  const { openDatabase } = await import('./database.ts');
  const database = await openDatabase();
  expect(await database.getAll('settings')).toEqual([{ name: 'settings', settings }]);
  expect(await database.getAll('tokens')).toEqual([{ reportsUrl: service, token: 'secret' }]);
  database.close();
});

test('what somebody put into storage.local of a new installation is not taken', async () => {
  local = stored;
  const { openDatabase } = await import('./database.ts');
  const database = await openDatabase();
  expect(await database.getAll('settings')).toEqual([]);
  expect(await database.getAll('tokens')).toEqual([]);
  database.close();
});

test('what is put into storage.local after the upgrade is not taken', async () => {
  (await openAsOf(2)).close();
  const { openDatabase } = await import('./database.ts');
  (await openDatabase()).close();
  local = stored;
  vi.resetModules();
  const again = await (await import('./database.ts')).openDatabase();
  expect(await again.getAll('tokens')).toEqual([]);
  again.close();
});

test('an upgrade waits until storage.local can be read, since settings and tokens would be lost', async () => {
  local = null;
  (await openAsOf(2)).close();
  const { openDatabase } = await import('./database.ts');
  await expect(openDatabase()).rejects.toThrow('storage.local is damaged');
  local = stored;
  const database = await openDatabase();
  expect(await database.count('tokens')).toBe(1);
  database.close();
});
