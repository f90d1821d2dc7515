import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { pretendCaches } from '../../tests/pretend-caches.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { openDatabase } from '../history/database.ts';
import { markToBeReadAnew, readMarkedAnew } from './read-anew.ts';
import { readEntry } from './read-entry-rows.ts';
import { refreshList } from './refresh-list.ts';

const url = 'https://lists.example/list.json';
const explanation = '大蒜不能治流感。';
const list = sampleListOf(1, { ...sampleEntry('garlic', '吃大蒜能治流感'), explanation });
let sent: (string | null)[] = [];
pretendCaches();
vi.stubGlobal('fetch', async (_url: string, { headers }: { headers: Record<string, string> }) => {
  const known = headers['If-None-Match'] ?? null;
  sent.push(known);
  const reply = known ? new Response(null, { status: 304 }) : new Response(JSON.stringify(list));
  return Object.defineProperty(reply, 'url', { value: url });
});
const record = async () => (await openDatabase()).get('followed-lists', url);
const explained = async () => (await readEntry(url, 0))?.explanation;
const refresh = async () => refreshList(url, (await record()) ?? null, null);

/** Leaves of the list what a version of the product stored that knew no explanations. */
beforeEach(async () => {
  sent = [];
  await refresh();
  const database = await openDatabase();
  const places = await database.get('entry-places', url);
  if (!places) throw new Error('not stored');
  const { explanation: _, ...rest } = list.entries[0] ?? {};
  const added = new Blob([JSON.stringify(rest)]);
  const ends = Uint32Array.of(added.size);
  await database.put('entry-places', { ...places, file: null, added, starts: Uint32Array.of(0), ends });
  sent = [];
});

test('after an update a list is read anew from its kept file, though its server says that nothing has changed', async () => {
  await refresh();
  expect([sent.length, await explained()]).toEqual([1, undefined]);
  await markToBeReadAnew();
  expect(await readMarkedAnew()).toBe(true);
  expect([sent.length, await explained()]).toEqual([1, explanation]);
  expect(await readMarkedAnew()).toBe(false);
});

test('a list of which no file is kept is fetched whole with the next refresh', async () => {
  const database = await openDatabase();
  await database.clear('list-files');
  await markToBeReadAnew();
  expect(await readMarkedAnew()).toBe(false);
  expect((await record())?.nextCheckAt).toBe(0);
  await refresh();
  expect([sent, await explained()]).toEqual([[null], explanation]);
});
