import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { openDatabase } from '../history/database.ts';
import { notSigned } from '../history/not-signed.ts';
import { readPicture } from '../outbox/read-outbox.ts';
import { browser } from '../platform/page-browser.ts';
import { findInTexts } from './find-in-texts.ts';
import { forgetListsInForce } from './lists-in-force.ts';
import { makeReadyList } from './make-ready-list.ts';
import { changeRecord, putList } from './put-list.ts';
import { readCategories } from './read-categories.ts';

// Sentences are as their keys: what they say in each language is tried in real browsers.
Object.assign(browser, { i18n: { getMessage: (key: string) => key } });

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});

const [one, two] = ['https://one.example/list', 'https://two.example/list'];
const putAt = async (url: string) => {
  const list = { ...sampleListOf(1, sampleEntry('garlic', '大蒜治病')), id: url };
  await putList(url, list, makeReadyList(url, list), {
    ...notSigned,
    ...{ url, deskName: null, title: list.title, publisher: list.publisher, listId: url, version: 1 },
    ...{ entryCount: 1, expiresAt: null, digest: 'a', lastCheckedAt: 1, lastGoodAt: 1, lastError: null },
    ...{ leftOut: [], leftOutCount: 0 },
  });
};
for (const url of [one, two]) await putAt(url);

/** As Chromium fails where it has lost what is stored under a key. */
function lose(lost: Record<string, string>): void {
  const { get } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (lost[this.name] === key)
      throw new DOMException('Failed to read large IndexedDB value', 'NotReadableError');
    return get.call(this, key);
  });
}
afterEach(() => {
  vi.mocked(IDBObjectStore.prototype.get).mockRestore();
  forgetListsInForce();
});

const said = async () => {
  forgetListsInForce();
  const { flags, found } = await findInTexts(['听说大蒜治病。']);
  return (found[0] ?? []).map(({ flag }) => flags[flag]?.listId);
};
const errorOf = async (url: string) => (await (await openDatabase()).get('followed-lists', url))?.lastError;

test('what was just put in force is not read back, unless another version was since', async () => {
  const unreadable = { 'ready-lists': two, 'list-bodies': two };
  lose(unreadable);
  await putAt(two);
  expect(await said()).toEqual([one, two]);
  vi.mocked(IDBObjectStore.prototype.get).mockRestore();
  await putAt(two);
  await changeRecord(two, (record) => ({ ...record, untold: 'of another context' }));
  lose(unreadable);
  expect(await said()).toEqual([one]);
  vi.mocked(IDBObjectStore.prototype.get).mockRestore();
  await putAt(two);
  lose({});
});

test('a list of which the compiled form is lost is compiled anew', async () => {
  lose({ 'ready-lists': one });
  expect(await said()).toEqual([one, two]);
  expect(await errorOf(one)).toBeNull();
});

test('a list of which it is lost where its entries stand is compiled anew', async () => {
  lose({});
  await (await openDatabase()).delete('entry-places', one);
  expect(await said()).toEqual([one, two]);
  expect(await errorOf(one)).toBeNull();
});

test('a list that is lost altogether says so and is due to be fetched; the others go on', async () => {
  lose({ 'ready-lists': one, 'list-bodies': one });
  expect(await said()).toEqual([two]);
  const record = await (await openDatabase()).get('followed-lists', one);
  expect(record).toMatchObject({ lastError: { code: 'list_lost' }, digest: null, nextCheckAt: 0 });
  expect(await errorOf(two)).toBeNull();
  expect((await readCategories()).length).toBeGreaterThan(0);
});

test('a picture that is lost is none, and nothing waits for it', async () => {
  lose({ pictures: 'report' });
  expect(await readPicture('report')).toBeNull();
});

test('what is no loss is thrown', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
    throw new DOMException('closing', 'InvalidStateError');
  });
  await expect(readPicture('report')).rejects.toThrow('closing');
});
