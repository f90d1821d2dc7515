import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { sampleEntry } from '../../tests/sample-list.ts';
import type { Entry } from '../contract/list.ts';
import { openDatabase } from './database.ts';
import { newsOfEntry } from './news-of-entry.ts';
import {
  countSeenEntries,
  daysRemembered,
  forgetSeenEntries,
  keepSeenEntries,
  markEntriesSeen,
  markEntriesTold,
  mostSeenEntries,
  putNewsAway,
  readChangedEntries,
  readUnseenEntries,
} from './seen-entries.ts';

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});

const url = 'https://lists.example/sample.json';
const page = 'https://forum.example/t/1';
const day = 86_400_000;
const now = 1000 * day;
const garlic = sampleEntry('garlic', '吃大蒜能治流感');
const see = (entry: Entry, at = now, where = page) => keepSeenEntries([{ url, page: where, entry }], at);

/** The list says this of an entry that is remembered. */
async function say(entry: Entry, at: number): Promise<void> {
  const database = await openDatabase();
  const known = await database.get('seen-entries', [url, entry.id]);
  const news = known && newsOfEntry(known, entry, at);
  if (news) await database.put('seen-entries', news);
}

beforeEach(async () => {
  await (await openDatabase()).clear('seen-entries');
});

test('an entry is remembered once, with the page it was seen on last and nothing of its text', async () => {
  await see(garlic);
  await see(garlic, now + 1, 'https://forum.example/t/2');
  expect(await (await openDatabase()).getAll('seen-entries')).toEqual([
    {
      url,
      entryId: 'garlic',
      claim: garlic.claim,
      page: 'https://forum.example/t/2',
      at: now + 1,
      knew: {
        status: 'false',
        correction: { url: 'https://example.org/correction', title: '这是谣言' },
        updatedAt: '2026-03-01',
      },
      news: null,
    },
  ]);
});

test('news is unseen until it was shown, and stays to be read until it is put away', async () => {
  await see(garlic);
  await say({ ...garlic, status: 'corrected' }, now + 1);
  const news = await readUnseenEntries();
  expect(news).toMatchObject([
    { knew: { status: 'false' }, news: { now: { status: 'corrected' } }, untold: 1 },
  ]);
  await markEntriesTold(news);
  expect((await readUnseenEntries()).map(({ untold }) => untold)).toEqual([undefined]);
  await markEntriesSeen(news);
  expect(await readUnseenEntries()).toEqual([]);
  expect(await readChangedEntries()).toHaveLength(1);
  await putNewsAway(news);
  expect(await readChangedEntries()).toEqual([]);
  await say({ ...garlic, status: 'corrected' }, now + 2);
  expect(await readUnseenEntries()).toEqual([]);
});

test('news that came while older news was shown stays unseen', async () => {
  await see(garlic);
  await say({ ...garlic, status: 'corrected' }, now + 1);
  const shown = await readUnseenEntries();
  await say({ ...garlic, status: 'withdrawn' }, now + 2);
  await markEntriesSeen(shown);
  expect(await readUnseenEntries()).toMatchObject([{ news: { now: { status: 'withdrawn' } } }]);
});

test('seeing the flag again takes no news away', async () => {
  await see(garlic);
  await say({ ...garlic, status: 'corrected' }, now + 1);
  await see({ ...garlic, status: 'corrected' }, now + 2);
  expect(await readUnseenEntries()).toMatchObject([{ knew: { status: 'false' } }]);
});

test('what was seen too long ago is forgotten, and the oldest where there are too many', async () => {
  await see(garlic, now - (daysRemembered + 1) * day);
  await see(sampleEntry('vinegar', '喝醋'));
  expect(await countSeenEntries()).toBe(1);
  const many = Array.from({ length: mostSeenEntries }, (_, at) => ({
    url,
    page,
    entry: sampleEntry(`entry ${at}`, '说法'),
  }));
  await keepSeenEntries(many, now + 1);
  expect(await countSeenEntries()).toBe(mostSeenEntries);
  expect(await (await openDatabase()).get('seen-entries', [url, 'vinegar'])).toBeUndefined();
  await forgetSeenEntries();
  expect(await countSeenEntries()).toBe(0);
});
