import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { pretendCaches } from '../../tests/pretend-caches.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { openDatabase } from '../history/database.ts';
import {
  keepRefreshing,
  listsChanged,
  planRefreshes,
  refreshAlarm,
  refreshAllLists,
  refreshDueLists,
  tellWhatWasLeft,
} from './refresh-all-lists.ts';
import { refreshList } from './refresh-list.ts';

const begin = Date.parse('2026-11-27T08:00:00Z');
const minute = 60_000;
const urls = ['one', 'two'].map((name) => `https://${name}.example/list.json`);
const [one = '', two = ''] = urls;

const { alarms } = vi.hoisted(() => ({
  alarms: new Map<string, { when: number; periodInMinutes: number }>(),
}));
vi.mock('../platform/browser.ts', () => ({
  browser: {
    alarms: {
      create: async (name: string, alarm: { when: number; periodInMinutes: number }) =>
        alarms.set(name, alarm),
      get: async (name: string) => {
        const set = alarms.get(name);
        return set && { name, scheduledTime: set.when };
      },
    },
  },
}));
const { told } = vi.hoisted(() => ({ told: vi.fn(async () => {}) }));
vi.mock('../tabs/check-all-tabs-again.ts', () => ({ checkAllTabsAgain: told }));
vi.mock('./tell-news-of-entries.ts', () => ({ tellNewsOfEntries: async () => {} }));
pretendCaches();
let asked: string[] = [];
vi.stubGlobal('fetch', async (url: string) => {
  asked.push(url);
  const list = { ...sampleListOf(1, sampleEntry('a', '谣言一')), id: url };
  return Object.defineProperty(new Response(JSON.stringify(list)), 'url', { value: url });
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: begin });
  for (const url of urls) await refreshList(url, null, null);
  asked = [];
});

async function isDueAt(url: string, nextCheckAt: number): Promise<void> {
  const database = await openDatabase();
  const record = await database.get('followed-lists', url);
  if (record) await database.put('followed-lists', { ...record, nextCheckAt });
}
const wakesAt = async () => {
  await planRefreshes();
  return alarms.get(refreshAlarm);
};

test('the worker is woken when the first list is due, and within an hour in any case', async () => {
  await isDueAt(one, begin + 40 * minute);
  await isDueAt(two, begin + 20 * minute);
  expect(await wakesAt()).toEqual({ when: begin + 20 * minute, periodInMinutes: 60 });
  await isDueAt(one, begin + 500 * minute);
  await isDueAt(two, begin + 500 * minute);
  expect((await wakesAt())?.when).toBe(begin + 60 * minute);
});

test('what is due already is asked for in a minute, so that a start of the browser is not held up', async () => {
  await isDueAt(one, 0);
  expect((await wakesAt())?.when).toBe(begin + minute);
});

test('the alarm is set anew where it was lost, or is far ahead since the clock was set back', async () => {
  await isDueAt(one, begin + 500 * minute);
  await isDueAt(two, begin + 500 * minute);
  const inAnHour = { when: begin + 60 * minute, periodInMinutes: 60 };
  alarms.clear();
  await keepRefreshing();
  expect(alarms.get(refreshAlarm)).toEqual(inAnHour);
  alarms.set(refreshAlarm, { when: begin + 30 * 24 * 60 * minute, periodInMinutes: 60 });
  await keepRefreshing();
  expect(alarms.get(refreshAlarm)).toEqual(inAnHour);
  const soon = { when: begin + 7 * minute, periodInMinutes: 60 };
  alarms.set(refreshAlarm, soon);
  await keepRefreshing();
  expect(alarms.get(refreshAlarm)).toBe(soon);
});

test('the alarm asks only for lists that are due, a person for all of them', async () => {
  await isDueAt(one, begin);
  await isDueAt(two, begin + minute);
  await refreshDueLists();
  expect(asked).toEqual([one]);
  await refreshAllLists();
  expect(asked).toEqual([one, one, two]);
});

test('open pages of which a worker died before it told them are told by the next one, once', async () => {
  await listsChanged();
  told.mockClear();
  await tellWhatWasLeft();
  expect(told).not.toHaveBeenCalled();
  // As far as a worker came that died then.
  await (await openDatabase()).delete('followed-lists', one);
  await refreshList(one, null, null);
  await tellWhatWasLeft();
  expect(told).toHaveBeenCalledOnce();
  await tellWhatWasLeft();
  expect(told).toHaveBeenCalledOnce();
});

test('a list that is replaced while open pages are told of it is told of once more', async () => {
  told.mockClear();
  told.mockImplementationOnce(async () => {
    await (await openDatabase()).delete('followed-lists', one);
    await refreshList(one, null, null);
  });
  await listsChanged();
  await tellWhatWasLeft();
  expect(told).toHaveBeenCalledTimes(2);
});
