import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { pretendCaches } from '../../tests/pretend-caches.ts';
import { sampleRecord } from '../../tests/sample-report.ts';
import { openDatabase } from './database.ts';
import { deleteRecords, finishUndoing, undoDeletion } from './delete-records.ts';
import { emptyDeleted, emptyWhatIsOld, minutesToUndo, readLastDeletion } from './empty-deleted.ts';
import { copiesAlarm } from './match-copies.ts';
import { seenIdOf } from './rows/history-row.ts';

const planned = vi.hoisted(() => vi.fn());
vi.mock('../platform/browser.ts', () => ({ browser: { alarms: { create: planned } } }));
pretendCaches();
vi.spyOn(console, 'error').mockImplementation(() => {});

const many = 250;
const tooLate = minutesToUndo * 60_000;
const ids = Array.from({ length: many }, (_, at) => `report ${at}`);
const picture = (reportId: string) => ({ reportId, mediaType: 'image/png', bytes: new ArrayBuffer(3) });
const seen = {
  ...{ url: 'https://lists.example/list.json', entryId: 'garlic', claim: '吃大蒜能治流感' },
  ...{ page: 'https://forum.example/t/1', at: 5, news: null },
  knew: { status: 'false' as const, correction: null, updatedAt: '2026-11-01' },
};
const changeBack = vi.fn(async () => {});
const reports = async () => (await openDatabase()).getAllKeys('reports');
const kept = async () => (await openDatabase()).count('deleted');

beforeEach(async () => {
  const database = await openDatabase();
  for (const store of ['reports', 'pictures', 'seen-entries', 'deleted'] as const)
    await database.clear(store);
  for (const id of ids) await database.put('reports', { ...sampleRecord, id, state: 'delivered' });
  await database.put('pictures', picture('report 7'));
  await database.put('seen-entries', seen);
});

test('what is deleted is gone at once with its picture, and is put back as it was when that is undone', async () => {
  const database = await openDatabase();
  const before = await database.getAll('reports');
  expect(await deleteRecords('report', ids, 1000)).toEqual({
    ok: true,
    value: { at: 1000, canBeUndone: true, unwithdrawn: 0 },
  });
  expect(await reports()).toEqual([]);
  expect(await database.count('pictures')).toBe(0);
  expect(await kept()).toBe(many);
  await undoDeletion(1000, changeBack);
  expect(await database.getAll('reports')).toEqual(before);
  expect(await database.get('pictures', 'report 7')).toEqual(picture('report 7'));
  expect(await kept()).toBe(0);
});

test('copies of many that were deleted are left to the worker, which goes on when the page is closed', async () => {
  planned.mockClear();
  await deleteRecords('report', ids.slice(0, 10), 1000);
  expect(planned).not.toHaveBeenCalled();
  await deleteRecords('report', ids, 2000);
  expect(planned).toHaveBeenCalledWith(copiesAlarm, { delayInMinutes: 1 });
});

test('what was half put back when the page was closed is kept until the rest is put back', async () => {
  await deleteRecords('report', ids, 1000);
  await deleteRecords('seen', [seenIdOf(seen)], 900);
  // The page is gone after the first step.
  await undoDeletion(1000, changeBack, () => {
    throw new Error('closed');
  });
  expect((await reports()).length).toBeGreaterThan(0);
  expect((await reports()).length).toBeLessThan(many);
  expect(await emptyDeleted()).toBe(true);
  expect(await emptyWhatIsOld(1000 + tooLate)).toBe(false);
  await finishUndoing(changeBack);
  expect(await reports()).toHaveLength(many);
  expect(await kept()).toBe(0);
});

test('limits go back before anything is put back: they could delete it again meanwhile', async () => {
  await deleteRecords('report', ids, 1000, { keepDays: 90 });
  const here: number[] = [];
  changeBack.mockClear().mockImplementationOnce(async () => void here.push((await reports()).length));
  await undoDeletion(1000, changeBack);
  expect(changeBack).toHaveBeenCalledExactlyOnceWith({ keepDays: 90 });
  expect(here).toEqual([0]);
  expect(await reports()).toHaveLength(many);
});

test('one deletion is undone without the others', async () => {
  await deleteRecords('report', ['report 1'], 1000);
  await deleteRecords('report', ['report 2', 'report that is not there'], 2000);
  await undoDeletion(2000, changeBack);
  expect(await reports()).toContain('report 2');
  expect(await reports()).not.toContain('report 1');
});

test('the last deletion is known as long as it can be undone, also to a page that is opened since', async () => {
  expect(await readLastDeletion(500)).toBeNull();
  await deleteRecords('report', ['report 1', 'report 2'], 1000);
  expect(await readLastDeletion(1500)).toEqual({ at: 1000, count: 2, kind: 'report' });
  await deleteRecords('seen', [seenIdOf(seen)], 2000);
  expect(await readLastDeletion(2500)).toEqual({ at: 2000, count: 1, kind: 'seen' });
  expect(await readLastDeletion(2000 + tooLate)).toBeNull();
  await undoDeletion(2000, changeBack);
  expect(await readLastDeletion(2500)).toMatchObject({ at: 1000 });
});

test('a flag that was seen is deleted and put back too', async () => {
  const database = await openDatabase();
  await deleteRecords('seen', [seenIdOf(seen)], 1000);
  expect(await database.count('seen-entries')).toBe(0);
  await undoDeletion(1000, changeBack);
  expect(await database.getAll('seen-entries')).toEqual([seen]);
});

test('what was deleted long enough ago is deleted for good, and what was since is not', async () => {
  await deleteRecords('report', ['report 1'], 1000);
  await deleteRecords('report', ['report 2'], 2000);
  expect(await emptyWhatIsOld(1000 + tooLate)).toBe(true);
  await undoDeletion(1000, changeBack);
  await undoDeletion(2000, changeBack);
  expect(await reports()).not.toContain('report 1');
  expect(await reports()).toContain('report 2');
  expect(await emptyWhatIsOld(9000 + tooLate)).toBe(false);
});

test('where the clock was set back since, it is deleted for good all the same', async () => {
  await deleteRecords('report', ['report 1'], 9 * tooLate);
  await deleteRecords('report', ['report 2'], 2 * tooLate);
  expect(await emptyWhatIsOld(2 * tooLate)).toBe(true);
  await undoDeletion(9 * tooLate, changeBack);
  await undoDeletion(2 * tooLate, changeBack);
  expect(await reports()).not.toContain('report 1');
  expect(await reports()).toContain('report 2');
});

test('where the disk has no room to keep them, they are deleted all the same', async () => {
  const full = new DOMException('full', 'QuotaExceededError');
  const adding = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw full;
  });
  expect(await deleteRecords('report', ids, 1000)).toMatchObject({ value: { canBeUndone: false } });
  adding.mockRestore();
  expect(await reports()).toEqual([]);
  expect(await kept()).toBe(0);
});

test.each<[string, () => Promise<unknown>]>([
  ['deleted for good', () => emptyDeleted()],
  ['put back already, as in another window', () => undoDeletion(1000, changeBack)],
])('who undoes what was %s hears that nothing is left to put back', async (_, before) => {
  await deleteRecords('report', ['report 1'], 1000);
  await before();
  expect(await undoDeletion(1000, changeBack)).toEqual({ ok: false, error: { code: 'nothing_put_back' } });
  expect(await kept()).toBe(0);
});

test('what another window deleted cannot be put back by this one', async () => {
  await deleteRecords('report', ['report 1'], 1000);
  await deleteRecords('report', ['report 1'], 2000);
  expect(await undoDeletion(2000, changeBack)).toMatchObject({ ok: false });
  expect(await undoDeletion(1000, changeBack)).toMatchObject({ ok: true });
  expect(await reports()).toContain('report 1');
});

test('what came in its place since is newer, and stays when the deletion is undone', async () => {
  const database = await openDatabase();
  const event = { id: 'made-anew', kind: 'made-anew', at: 5, about: '', address: '', count: 0 } as const;
  await database.put('events', { ...event, refusal: null });
  await deleteRecords('seen', [seenIdOf(seen)], 1000);
  await deleteRecords('event', [event.id], 1000);
  await deleteRecords('report', ['report 7'], 1000);
  const since = { ...seen, at: 9, knew: { ...seen.knew, updatedAt: '2026-12-01' } };
  await database.put('seen-entries', since);
  await database.put('events', { ...event, at: 9, refusal: null });
  // As an earlier version of the product brought it back from a file.
  await database.put('reports', { ...sampleRecord, id: 'report 7', state: 'refused' });
  await undoDeletion(1000, changeBack);
  expect(await database.get('reports', 'report 7')).toMatchObject({ state: 'refused' });
  expect(await database.getAll('seen-entries')).toEqual([since]);
  expect(await database.getAll('events')).toMatchObject([{ at: 9 }]);
});

test('how many were still to be withdrawn is told: no desk hears of that any more', async () => {
  const followUp = {
    status: null,
    etag: null,
    checks: 0,
    nextCheckAt: 5,
    lastError: null,
    withdrawing: true,
  };
  await (await openDatabase()).put('reports', { ...sampleRecord, id: 'report 7', followUp });
  expect(await deleteRecords('report', ids, 1000)).toMatchObject({ value: { unwithdrawn: 1 } });
});
