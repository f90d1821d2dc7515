import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { sampleRecord } from '../../tests/sample-report.ts';
import type { Entry } from '../contract/list.ts';
import { openDatabase } from '../history/database.ts';
import { notSigned } from '../history/not-signed.ts';
import { keepTrace, readSalt } from '../history/page-traces.ts';
import type { FollowedList } from '../history/records.ts';
import { keepSeenEntries, markEntriesSeen, readUnseenEntries } from '../history/seen-entries.ts';
import { changeSettings } from '../settings/settings.ts';
import { findInTexts } from './find-in-texts.ts';
import { forgetListsInForce } from './lists-in-force.ts';
import { makeReadyList } from './make-ready-list.ts';
import { putList } from './put-list.ts';
import { seenNow } from './seen-now.ts';
import { traceOf } from './traces/trace-of-text.ts';

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
  await changeSettings({ tellAgain: true, tracePages: false });
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

describe('a page that was read before a list named what it holds', () => {
  const ginger = sampleEntry('ginger', '天天吃姜治脱发');
  const other = 'https://forum.example/t/2';

  /** Keeps the traces of a page with these texts, as reading it does. */
  async function read(page: string, at: number, ...texts: string[]): Promise<void> {
    const salt = await readSalt();
    await keepTrace(
      page,
      salt,
      texts.flatMap((text) => traceOf(text, salt)),
      at,
    );
  }
  const unseen = async () =>
    (await readUnseenEntries()).map(({ entryId, knew, mayHold }) => [entryId, knew, mayHold]);

  beforeEach(async () => {
    await changeSettings({ tracePages: true });
    await read(page, 1000, '今天天气不错，适合出门', '听说天天吃姜，治脱发');
    await read(other, 2000, '天天吃姜治脱发？');
    await read('https://forum.example/t/3', 3000, '天天吃姜能治感冒和脱发');
  });

  test('is told of once, with every page that may hold it, as something nobody saw', async () => {
    await publish(vinegar, garlic, ginger);
    const mayHold = [
      { page: other, at: 2000 },
      { page, at: 1000 },
    ];
    expect(await unseen()).toEqual([['ginger', null, mayHold]]);
    await markEntriesSeen(await readUnseenEntries());
    await publish(vinegar, garlic, ginger);
    await publish(vinegar, garlic, { ...ginger, id: 'ginger again' });
    expect(await unseen()).toEqual([]);
  });

  test('is told of with what the list says by then, and not at all once it is withdrawn', async () => {
    await publish(vinegar, garlic, ginger);
    await publish(vinegar, garlic, { ...ginger, status: 'corrected' });
    expect(await news()).toEqual([['ginger', undefined, 'corrected']]);
    await publish(vinegar, garlic, { ...ginger, status: 'withdrawn' });
    expect(await news()).toEqual([]);
  });

  test('has no news any more once its flag was seen', async () => {
    await publish(vinegar, garlic, ginger);
    await lookAt('天天吃姜治脱发');
    expect(await unseen()).toEqual([]);
    await publish(vinegar, garlic, { ...ginger, status: 'corrected' });
    expect(await news()).toEqual([['ginger', 'false', 'corrected']]);
  });

  test('holds back no list where the traces cannot be read', async () => {
    const damaged = { page: 'https://forum.example/0', at: 1, salt: 1, bytes: 4, numbers: null as never };
    await (await openDatabase()).put('page-traces', damaged);
    await publish(vinegar, garlic, ginger);
    expect((await findInTexts(['天天吃姜治脱发'])).flags).toHaveLength(1);
  });

  test('is not told of where its passage was named before, under whatever entry', async () => {
    await publish(vinegar, garlic, sampleEntry('hair', '治脱发'));
    await publish(vinegar, garlic, sampleEntry('hair', '治脱发'), ginger);
    expect(await unseen()).toEqual([]);
  });

  test('is told of anew where an entry came to name it by another wording', async () => {
    await publish(vinegar, garlic, { ...ginger, match: { words: ['生姜片擦头皮'] } });
    await publish(vinegar, garlic, ginger);
    expect(await unseen()).toMatchObject([['ginger', null, {}]]);
  });

  test.each([
    ['a list that is off', { isOff: true, offCategories: [] }],
    ['a category that is off', { isOff: false, offCategories: [ginger.category] }],
  ])('is not told of for %s', async (_, choice) => {
    await changeSettings({ listChoices: [{ url, ...choice }] });
    await publish(vinegar, garlic, ginger);
    await changeSettings({ listChoices: [] });
    expect(await unseen()).toEqual([]);
  });

  test('is told of in one line with a report of it, which says more', async () => {
    const quote = { type: 'TextQuoteSelector' as const, exact: '天天吃姜治脱发', prefix: '', suffix: '' };
    const report = { ...sampleRecord.report, passages: [{ quote }] };
    await (await openDatabase()).put('reports', { ...sampleRecord, report });
    await publish(vinegar, garlic, ginger);
    expect(await unseen()).toEqual([['ginger', null, undefined]]);
  });

  test('is not told of where the person does not want it any more', async () => {
    await changeSettings({ tracePages: false });
    await publish(vinegar, garlic, ginger);
    expect(await unseen()).toEqual([]);
  });
});
