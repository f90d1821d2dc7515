import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { pretendCaches } from '../../tests/pretend-caches.ts';
import { sampleRecord } from '../../tests/sample-report.ts';
import { openDatabase } from './database.ts';
import { deleteRecords, undoDeletion } from './delete-records.ts';
import type { ReportRecord } from './records.ts';
import { findOld, tidyHistory, unlimited } from './tidy-history.ts';

pretendCaches();
vi.spyOn(console, 'warn').mockImplementation(() => {});

const day = 86_400_000;
const now = 1000 * day;
const pictureBytes = 300;
const picture = {
  name: 'screenshot',
  mediaType: 'image/png' as const,
  bytes: pictureBytes,
  maskedRegions: 0,
};

/** A delivered report so many days old, with a picture. */
async function keep(id: string, days: number, change: Partial<ReportRecord> = {}): Promise<void> {
  const database = await openDatabase();
  const report = { ...sampleRecord.report, attachments: [{ ...picture, sha256: '0'.repeat(64) }] };
  const createdAt = now - days * day;
  await database.put('reports', { ...sampleRecord, id, createdAt, report, state: 'delivered', ...change });
  await database.put('pictures', { reportId: id, mediaType: 'image/png', bytes: new ArrayBuffer(3) });
}
const left = async (store: 'reports' | 'pictures') => (await openDatabase()).getAllKeys(store);

const changeBack = vi.fn(async () => {});

beforeEach(async () => {
  changeBack.mockClear();
  const database = await openDatabase();
  for (const store of ['reports', 'pictures', 'sightings', 'deleted'] as const) await database.clear(store);
});

test('nothing is deleted as long as nobody wants that', async () => {
  await keep('old', 900);
  expect(await tidyHistory({ keepDays: null, keepPictureBytes: null }, now)).toMatchObject({
    value: { ids: [] },
  });
  expect(await left('reports')).toEqual(['old']);
});

test('what is too old goes, and can be put back, but nothing that waits, needs the person or is news', async () => {
  await keep('old', 31);
  await keep('young', 29);
  await keep('waiting', 31, { state: 'queued' });
  await keep('refused', 31, { state: 'refused' });
  await keep('news', 31, { unseen: 1 });
  expect(await tidyHistory({ keepDays: 30, keepPictureBytes: null }, now)).toEqual({
    ...{ ok: true, value: { ids: ['old'], at: now, canBeUndone: true, unwithdrawn: 0 } },
  });
  expect(await left('reports')).toEqual(['news', 'refused', 'waiting', 'young']);
  await undoDeletion(now, changeBack);
  expect(await left('reports')).toContain('old');
});

test('on a full disk it says that what is too old cannot be put back', async () => {
  await keep('old', 31);
  const adding = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await tidyHistory({ keepDays: 30, keepPictureBytes: null }, now)).toMatchObject({
    value: { ids: ['old'], canBeUndone: false },
  });
  adding.mockRestore();
  expect(await left('reports')).toEqual([]);
});

test('undoing what limits deleted says to which they go back, so that it stays', async () => {
  await keep('old', 31);
  await tidyHistory({ keepDays: 30, keepPictureBytes: null }, now, { keepDays: 90 });
  await undoDeletion(now, changeBack);
  expect(changeBack).toHaveBeenCalledExactlyOnceWith({ keepDays: 90 });
  await deleteRecords('report', ['old'], now + 1);
  await undoDeletion(now + 1, changeBack);
  expect(changeBack).toHaveBeenCalledOnce();
  expect(await left('reports')).toEqual(['old']);
});

test.each([
  ['the next time', 31, 90],
  ['a time in which the oldest stays for a month at least', 70, 180],
  ['no end where no time is as long', 720, null],
])('undoing what went by itself goes to %s', async (_, days, keepDays) => {
  await keep('oldest', days);
  await keep('old', 31);
  await tidyHistory({ keepDays: 30, keepPictureBytes: null }, now);
  await undoDeletion(now, changeBack);
  expect(changeBack).toHaveBeenCalledExactlyOnceWith({ keepDays });
});

test('the oldest pictures go until the others fit, and their reports stay', async () => {
  for (const days of [1, 2, 3]) await keep(`report ${days}`, days);
  await keep('waiting', 4, { state: 'queued' });
  await tidyHistory({ keepDays: null, keepPictureBytes: 2 * pictureBytes }, now);
  expect(await left('pictures')).toEqual(['report 1', 'report 2', 'waiting']);
  expect(await left('reports')).toHaveLength(4);
});

test('what would go is told before, also what is forgotten sooner than by itself', async () => {
  for (const days of [1, 2, 40]) await keep(`report ${days}`, days);
  const database = await openDatabase();
  for (const days of [29, 31, 181]) {
    const looked = { page: 'https://forum.example', key: `match ${days}`, at: now - days * day };
    await database.put('sightings', looked);
  }
  expect(await findOld({ keepDays: 30, keepPictureBytes: pictureBytes }, now)).toEqual({
    ...{ reports: ['report 40'], pictures: ['report 2'], forgotten: 1 },
  });
  expect(await findOld(unlimited, now)).toEqual({ reports: [], pictures: [], forgotten: 0 });
  expect(await left('reports')).toHaveLength(3);
});

test('matches that were looked at long ago are forgotten', async () => {
  const database = await openDatabase();
  const looked = (key: string, days: number) => ({
    page: 'https://forum.example',
    key,
    at: now - days * day,
  });
  await database.put('sightings', looked('old', 181));
  await database.put('sightings', looked('young', 179));
  await tidyHistory({ keepDays: null, keepPictureBytes: null }, now);
  expect(await database.getAll('sightings')).toMatchObject([{ key: 'young' }]);
  await tidyHistory({ keepDays: 100, keepPictureBytes: null }, now);
  expect(await database.count('sightings')).toBe(0);
});

test('a match that is looked at anew while old ones are forgotten stays', async () => {
  const database = await openDatabase();
  const looked = { page: 'https://forum.example', key: 'match', at: now - 181 * day };
  await database.put('sightings', looked);
  const { getAll } = IDBObjectStore.prototype;
  let anew: Promise<unknown> | null = null;
  const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  reads.mockImplementationOnce(function (this: IDBObjectStore, ...asked) {
    const reading = getAll.apply(this, asked);
    anew = Promise.all([database.clear('sightings'), database.put('sightings', { ...looked, at: now })]);
    return reading;
  });
  await tidyHistory(unlimited, now);
  await anew;
  reads.mockRestore();
  expect(await database.getAll('sightings')).toEqual([{ ...looked, at: now }]);
});

test('thousands of them are looked through, and never in memory together', async () => {
  const database = await openDatabase();
  const { store, done } = database.transaction('sightings', 'readwrite');
  const many = 2500;
  for (let at = 0; at < many; at++) {
    const page = `https://forum.example/${at >> 3}`;
    await store.put({ page, key: `match ${at}`, at: now - (at % 2 === 0 ? 20 : 40) * day });
  }
  await done;
  const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  expect((await findOld({ keepDays: 30, keepPictureBytes: null }, now)).forgotten).toBe(many / 2);
  await tidyHistory({ keepDays: 30, keepPictureBytes: null }, now);
  const { calls, contexts } = reading.mock;
  const most = calls.flatMap(([, count = Infinity], at) =>
    (contexts[at] as IDBObjectStore).name === 'sightings' ? [count] : [],
  );
  expect(Math.max(...most)).toBeLessThan(many);
  reading.mockRestore();
  const kept = await database.getAll('sightings');
  expect(kept).toHaveLength(many / 2);
  expect(kept.every(({ at }) => at === now - 20 * day)).toBe(true);
});

test('traces of pages go after their own time, and sooner where the person keeps less', async () => {
  const database = await openDatabase();
  const traced = (days: number) => ({
    ...{ page: `https://forum.example/${days}`, at: now - days * day },
    ...{ salt: 1, bytes: 4, numbers: new Uint16Array(2) },
  });
  for (const days of [31, 29, 9]) await database.put('page-traces', traced(days));
  await tidyHistory({ keepDays: 365, keepPictureBytes: null }, now);
  expect(await database.count('page-traces')).toBe(2);
  await tidyHistory({ keepDays: 10, keepPictureBytes: null }, now);
  expect(await database.getAllKeys('page-traces')).toEqual(['https://forum.example/9']);
});
