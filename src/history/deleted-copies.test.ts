import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { cachesThatList, pretendCaches } from '../../tests/pretend-caches.ts';
import { sampleRecord } from '../../tests/sample-report.ts';

vi.mock('../platform/browser.ts', () => ({ browser: { alarms: { create: async () => {} } } }));
vi.mock('../platform/page-browser.ts', () => ({
  browser: { storage: { local: { get: async () => ({}) } } },
}));

/** More than are deleted in one transaction. */
const many = 250;
const ids = Array.from({ length: many }, () => randomUUID()).sort();
const openDatabase = async () => (await import('./database.ts')).openDatabase();
const reports = async () => (await openDatabase()).getAllKeys('reports');
const copies = async () => (await (await import('./copies.ts')).readCopiedKeys()).reports;
const matchCopies = async () => (await import('./match-copies.ts')).matchCopies();
const remove = async (at: number) => (await import('./delete-records.ts')).deleteRecords('report', ids, at);
const undo = async (at: number) => (await import('./delete-records.ts')).undoDeletion(at, async () => {});

/** Another database, and modules that hold none. */
function loseDatabase(): void {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
}

beforeEach(async () => {
  pretendCaches();
  vi.stubGlobal('caches', cachesThatList());
  loseDatabase();
  const { keepCopy } = await import('./copies.ts');
  for (const id of ids) {
    const record = { ...sampleRecord, id, state: 'delivered' as const };
    await (await openDatabase()).put('reports', record);
    await keepCopy('reports', id, record, null);
  }
});

test('a database that is lost before the copies of deleted reports went does not bring them back', async () => {
  await remove(1000);
  expect(await copies()).toHaveLength(many);
  loseDatabase();
  expect(await reports()).toEqual([]);
});

test('what was put back is there again where the database is lost after that', async () => {
  await remove(1000);
  await undo(1000);
  loseDatabase();
  expect(await reports()).toEqual(ids);
});

test('what a file brought back is there again where the database is lost after that', async () => {
  await remove(1000);
  const record = { ...sampleRecord, id: ids[0], state: 'delivered' as const };
  const file = new Blob([JSON.stringify({ format: 'qiuzheng-export/1', reports: [record] })]);
  const { bringBack } = await import('../export/everything/bring-back.ts');
  expect(await bringBack(file, () => {})).toMatchObject({ value: { added: 1 } });
  loseDatabase();
  expect(await reports()).toContain(ids[0]);
});

test('where it cannot be read which were deleted, nothing else is lost', async () => {
  await remove(1000);
  loseDatabase();
  const open = caches.open.bind(caches);
  vi.spyOn(caches, 'open').mockImplementation(async (name) => {
    if (name.startsWith('deleted')) throw new DOMException('Unexpected internal error.', 'UnknownError');
    return open(name);
  });
  expect(await reports()).toEqual(ids);
});

test('it is kept until the copies have gone, and no longer', async () => {
  await remove(1000);
  await matchCopies();
  expect(await copies()).toEqual([]);
  expect((await caches.keys()).filter((name) => name.startsWith('deleted'))).toEqual([]);
});
