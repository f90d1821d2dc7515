import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import { scopeAddress } from '../contract/scope-address.ts';
import { openDatabase } from '../history/database.ts';
import { countReports, readReport, readReportsOf } from './read-outbox.ts';

// There is no Cache Storage outside browsers.
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await (await openDatabase()).clear('reports');
});
afterEach(() => vi.restoreAllMocks());

test('reports are counted, and one of them is read, without reading the others', async () => {
  const database = await openDatabase();
  for (const id of ['a', 'b', 'c']) await database.put('reports', { ...sampleRecord, id });
  const one = vi.spyOn(IDBObjectStore.prototype, 'get');
  const many = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((store) =>
    (['getAll', 'openCursor'] as const).map((method) => vi.spyOn(store, method)),
  );
  expect(await countReports()).toBe(3);
  expect(one).not.toHaveBeenCalled();
  expect((await readReport('b'))?.id).toBe('b');
  expect(one.mock.calls).toEqual([['b']]);
  for (const each of many) expect(each).not.toHaveBeenCalled();
});

test('of a page its own reports are read, however its address was followed about, and no others', async () => {
  const database = await openDatabase();
  const pages = {
    a: 'https://forum.example/t?tid=7#p1',
    b: 'https://forum.example/t?utm_source=chat&tid=7',
    c: 'https://forum.example/t;jsessionid=5F?tid=7',
    d: 'https://forum.example/t?tid=8',
    e: 'https://forum.example.evil.example/t?tid=7',
    f: 'http://forum.example/t?tid=7',
  };
  for (const [id, pageUrl] of Object.entries(pages))
    await database.put('reports', { ...sampleRecord, id, pageUrl });
  const all = vi.spyOn(IDBIndex.prototype, 'getAll');
  const addressOf = (address: string) => scopeAddress(address, 'full');
  const found = await readReportsOf('https://forum.example/t?tid=7#p9', addressOf);
  expect(found.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c']);
  expect(all.mock.calls.map(([asked]) => asked).toSorted()).toEqual([pages.a, pages.b, pages.c].toSorted());
  expect(await readReportsOf('about:blank', addressOf)).toEqual([]);
});
