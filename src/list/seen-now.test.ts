import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { sampleRecord } from '../../tests/sample-report.ts';
import type { Entry } from '../contract/list.ts';
import { openDatabase } from '../history/database.ts';
import { notSigned } from '../history/not-signed.ts';
import type { FollowedList } from '../history/records.ts';
import { keepSeenEntries, readUnseenEntries } from '../history/seen-entries.ts';
import { changeSettings } from '../settings/settings.ts';
import { findInTexts } from './find-in-texts.ts';
import { forgetListsInForce } from './lists-in-force.ts';
import { makeReadyList } from './make-ready-list.ts';
import { putList } from './put-list.ts';
import { seenNow } from './seen-now.ts';

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});

const url = 'https://lists.example/sample.json';
const page = 'https://forum.example/t/1';
const garlic = sampleEntry('garlic 大蒜', '大蒜治病');
const vinegar = sampleEntry('vinegar', '喝醋软化血管');
let version = 0;

/** Puts the next version of the list in force. */
async function publish(...entries: Entry[]): Promise<void> {
  version += 1;
  const list = sampleListOf(version, ...entries);
  const record: FollowedList = {
    ...notSigned,
    url,
    deskName: null,
    title: list.title,
    publisher: list.publisher,
    listId: list.id,
    version,
    entryCount: entries.length,
    expiresAt: null,
    lastCheckedAt: 0,
    lastGoodAt: 0,
    lastError: null,
    leftOut: [],
    leftOutCount: 0,
  };
  await putList(url, list, makeReadyList(url, list), record);
  forgetListsInForce();
}

/** Looks at the card of every match in a text. */
async function lookAt(text: string): Promise<void> {
  const { flags } = await findInTexts([text]);
  const keys = flags.map(({ key }) => `${key} 1a2b3c 7`);
  await keepSeenEntries(await seenNow(keys, page), Date.now());
}

const news = async () =>
  (await readUnseenEntries()).map(({ entryId, knew, news }) => [entryId, knew?.status, news.now.status]);

beforeEach(async () => {
  const database = await openDatabase();
  await Promise.all([database.clear('seen-entries'), database.clear('reports')]);
  await changeSettings({ tellAgain: true });
  await publish(vinegar, garlic);
});

test('an entry that was seen has news once the next version of its list says something else', async () => {
  await lookAt('听说大蒜治病');
  await publish(vinegar, { ...garlic, status: 'corrected' });
  expect(await news()).toEqual([['garlic 大蒜', 'false', 'corrected']]);
});

test('an entry that was withdrawn long after is told by the line that the list keeps', async () => {
  await lookAt('听说大蒜治病');
  await publish(vinegar, garlic);
  await publish(vinegar);
  await publish(vinegar, { ...garlic, status: 'withdrawn' });
  expect(await news()).toEqual([['garlic 大蒜', 'false', 'withdrawn']]);
});

test('what nobody saw has no news', async () => {
  await lookAt('喝醋软化血管');
  await publish(vinegar, { ...garlic, status: 'corrected' });
  expect(await news()).toEqual([]);
});

test('a worker that was woken since the page was read knows the entry all the same', async () => {
  const [key = ''] = (await findInTexts(['大蒜治病'])).flags.map((flag) => flag.key);
  forgetListsInForce();
  expect(await seenNow([`${key} 1a2b3c 7`], page)).toMatchObject([
    { url, page, entry: { id: 'garlic 大蒜' } },
  ]);
});

test('a passage that was reported before it was listed has news', async () => {
  const quote = { type: 'TextQuoteSelector' as const, exact: '听说吃姜治脱发', prefix: '', suffix: '' };
  const report = { ...sampleRecord.report, passages: [{ quote }] };
  await (await openDatabase()).put('reports', { ...sampleRecord, report });
  const ginger = sampleEntry('ginger', '吃姜治脱发');
  await publish(vinegar, garlic, ginger);
  await publish(vinegar, garlic, ginger);
  expect(await news()).toEqual([['ginger', undefined, 'false']]);
});

test('nothing is told where the person does not want it', async () => {
  await lookAt('听说大蒜治病');
  await changeSettings({ tellAgain: false });
  await publish(vinegar, { ...garlic, status: 'corrected' });
  expect(await news()).toEqual([]);
});
