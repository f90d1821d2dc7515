import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { pretendCaches } from '../../tests/pretend-caches.ts';
import { sampleRecord } from '../../tests/sample-report.ts';
import { openDatabase } from '../history/database.ts';
import { deleteRecords } from '../history/delete-records.ts';
import { minutesToUndo } from '../history/empty-deleted.ts';
import { changeSettings, readSettings } from './settings.ts';
import { settleDeleted } from './settle-deleted.ts';

vi.mock('../platform/browser.ts', () => ({ browser: { storage: { local: { get: async () => ({}) } } } }));
pretendCaches();

const tooLate = minutesToUndo * 60_000;
const [deletedAt, deletedLater] = [1000, 2000];
const sendDue = vi.fn(async () => {});
const reports = async () => (await openDatabase()).getAllKeys('reports');

beforeEach(async () => {
  sendDue.mockClear();
  const database = await openDatabase();
  await database.clear('deleted');
  for (const id of ['old', 'other']) await database.put('reports', { ...sampleRecord, id });
  await changeSettings({ keepDays: 30, keepPictureBytes: null });
  await deleteRecords('report', ['old'], deletedAt, { keepDays: 90 });
  await deleteRecords('report', ['other'], deletedLater);
});

test('what a page was putting back comes back, and is kept for as long as before', async () => {
  // The page was closed when no more than this was kept.
  await (await openDatabase()).put('deleted', { undone: deletedAt }, -deletedAt);
  await settleDeleted(deletedAt + tooLate, sendDue);
  expect(await reports()).toEqual(['old']);
  expect(await readSettings()).toMatchObject({ keepDays: 90 });
});

test('what comes back and waits is sent, but nothing is sent for a deletion that nobody undid', async () => {
  await (await openDatabase()).put('deleted', { undone: deletedAt }, -deletedAt);
  await settleDeleted(deletedAt + tooLate, sendDue);
  expect(sendDue).toHaveBeenCalledOnce();
  await settleDeleted(deletedAt + tooLate, sendDue);
  expect(sendDue).toHaveBeenCalledOnce();
});

test('what nobody puts back goes for good once it is too late, and no limit changes', async () => {
  await settleDeleted(deletedAt + tooLate, sendDue);
  expect(await reports()).toEqual([]);
  const left = await (await openDatabase()).getAll('deleted');
  expect(left.map((one) => 'at' in one && one.at)).toEqual([deletedLater]);
  expect(await readSettings()).toMatchObject({ keepDays: 30 });
});
