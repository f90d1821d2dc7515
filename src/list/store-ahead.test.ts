import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { pretendCaches } from '../../tests/pretend-caches.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { openDatabase } from '../history/database.ts';
import type { ListFile } from '../history/records.ts';
import { makeReadyList } from './make-ready-list.ts';
import { putList } from './put-list.ts';
import { readKeptFile } from './read-kept-file.ts';
import { refreshList } from './refresh-list.ts';
import { dropLeftFiles, storeAhead } from './store-ahead.ts';

const text = JSON.stringify(sampleListOf(1, sampleEntry('garlic', '大蒜治病')));
const tooShort = JSON.stringify(sampleListOf(1, sampleEntry('short', '大・')));
let answer = text;

pretendCaches();
vi.stubGlobal('fetch', async (url: string) =>
  Object.defineProperty(new Response(answer), 'url', { value: url }),
);

let lists = 0;
let url = '';
beforeEach(() => {
  lists++;
  url = `https://desk${lists}.example/list.json`;
  answer = text;
});

const fileOf = (body: string): ListFile => ({ url, version: 1, bytes: new Blob([body]), release: null });
const storedText = async () => {
  const file = await readKeptFile(url, 1);
  return file && new TextDecoder().decode(file.bytes);
};
/** The stores that were written to one after the other, and how. */
function spyOnWrites(): string[] {
  const writes: string[] = [];
  for (const how of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[how];
    vi.spyOn(IDBObjectStore.prototype, how).mockImplementation(function (this: IDBObjectStore, value, key) {
      writes.push(`${how} ${this.name}`);
      return write.call(this, value, key);
    });
  }
  return writes;
}

test('the file of a new list is stored once, before the list is put in force', async () => {
  const writes = spyOnWrites();
  expect(await refreshList(url, null, null)).toMatchObject({ ok: true, value: { changed: true } });
  expect(writes.filter((write) => write.endsWith('list-files'))).toEqual(['add list-files']);
  expect(writes.indexOf('add list-files')).toBeLessThan(writes.indexOf('put ready-lists'));
  vi.restoreAllMocks();
  expect(await storedText()).toBe(text);
});

test('what a worker left that died is replaced by what is put in force', async () => {
  expect(await storeAhead(await openDatabase(), fileOf('of a worker that died'))).toBe(true);
  expect(await storeAhead(await openDatabase(), fileOf(text))).toBe(false);
  expect(await refreshList(url, null, null)).toMatchObject({ ok: true });
  expect(await storedText()).toBe(text);
});

test('a list of which nothing can be matched leaves no file', async () => {
  answer = tooShort;
  expect(await refreshList(url, null, null)).toMatchObject({ ok: false });
  expect(await storedText()).toBe(null);
});

test('a file that went again meanwhile is put with its list', async () => {
  const list = sampleListOf(1, sampleEntry('garlic', '大蒜治病'));
  const followed = await refreshList(url, null, null);
  if (!followed.ok) throw new Error('it is not followed');
  await (await openDatabase()).delete('list-files', [url, 1]);
  const putting = { file: fileOf(text), isAhead: true, keptAs: 1 };
  await putList(url, list, makeReadyList(url, list), followed.value.record, putting);
  expect(await storedText()).toBe(text);
});

test('what was left goes when the browser starts; what is followed stays', async () => {
  await refreshList(url, null, null);
  const followed = url;
  url = 'https://never.example/list.json';
  await storeAhead(await openDatabase(), fileOf(text));
  await dropLeftFiles();
  expect(await storedText()).toBe(null);
  url = followed;
  expect(await storedText()).toBe(text);
});
