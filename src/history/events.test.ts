import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { deleteRecords, undoDeletion } from './delete-records.ts';
import { keepEvent, mostEvents } from './events.ts';
import { daysRemembered } from './seen-entries.ts';
import { tidyHistory } from './tidy-history.ts';

const day = 86_400_000;
const all = async () => (await openDatabase()).getAllFromIndex('events', 'by-time');
const times = async () => (await all()).map(({ at }) => at);
const import_ = { kind: 'list-followed', about: '示例清单', count: 3 } as const;

beforeEach(async () => (await openDatabase()).clear('events'));

test('two imports are two events, and one with a known id is moved', async () => {
  await keepEvent(import_, 1);
  await keepEvent(import_, 2);
  await keepEvent({ ...import_, id: 'known' }, 3);
  await keepEvent({ ...import_, id: 'known' }, 4);
  expect(await times()).toEqual([1, 2, 4]);
});

test('the oldest are forgotten, by number and by age', async () => {
  const database = await openDatabase();
  for (let at = 1; at <= mostEvents; at++)
    await database.put('events', { ...import_, id: `${at}`, at, address: '', refusal: null });
  await keepEvent(import_, mostEvents + 1);
  expect((await times()).slice(0, 2)).toEqual([2, 3]);
  const later = (daysRemembered + 1) * day + mostEvents;
  await keepEvent(import_, later);
  expect(await times()).toEqual([mostEvents + 1, later].filter((at) => at >= later - daysRemembered * day));
});

test('they are deleted, put back, and not kept longer than the person wants', async () => {
  await keepEvent({ ...import_, id: 'a' }, 10 * day);
  await keepEvent({ ...import_, id: 'b' }, 100 * day);
  const before = await all();
  await deleteRecords('event', ['a', 'b'], 1000);
  expect(await all()).toEqual([]);
  await undoDeletion(1000, async () => {});
  expect(await all()).toEqual(before);
  await tidyHistory({ keepDays: 30, keepPictureBytes: null }, 101 * day);
  expect(await times()).toEqual([100 * day]);
});
