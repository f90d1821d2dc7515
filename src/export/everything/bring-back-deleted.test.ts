import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pretendCaches } from '../../../tests/pretend-caches.ts';
import { sampleReceipt, sampleRecord } from '../../../tests/sample-report.ts';
import { openDatabase } from '../../history/database.ts';
import { deleteRecords, undoDeletion } from '../../history/delete-records.ts';
import type { ReportRecord } from '../../history/records.ts';
import { replaceReport } from '../../outbox/replace-report.ts';
import { sendAgain } from '../../outbox/send-again.ts';
import { sendDueReports } from '../../outbox/send-due-reports.ts';
import { bringBack } from './bring-back.ts';
import { everythingAsJson } from './everything-as-json.ts';

vi.mock('../../platform/browser.ts', () => ({
  browser: { storage: { local: { get: async () => ({}) } }, alarms: { create: async () => {} } },
}));
pretendCaches();

const { id } = sampleRecord;
const deletedAt = 1000;
const revised = { ...sampleRecord.report, id: '7d9f2f0e-7a53-4b52-8d43-5a3c8a1a6f10', note: '改过' };
const picture = { reportId: id, mediaType: 'image/png', bytes: new Uint8Array([7]).buffer };
const followUp = {
  ...{ status: null, etag: null, checks: 0, nextCheckAt: 5, lastError: null, withdrawing: false },
};
const delivered = { state: 'delivered', receipt: sampleReceipt, followUp } as const;

beforeEach(async () => {
  const database = await openDatabase();
  for (const store of ['reports', 'pictures', 'deleted', 'endpoint-pauses'] as const)
    await database.clear(store);
});

const put = async (change: Partial<ReportRecord>) =>
  (await openDatabase()).put('reports', { ...sampleRecord, ...change });
const ids = async () => (await reports()).map((record) => record.id);
const reports = async () => (await openDatabase()).getAll('reports');
const undo = () => undoDeletion(deletedAt, async () => {});

async function takeOut(): Promise<Blob> {
  const pieces: string[] = [];
  for await (const piece of everythingAsJson(new Date(deletedAt), () => {})) pieces.push(piece);
  return new Blob(pieces);
}

test('a deleted report that came back from a file and was revised does not come back beside the new one', async () => {
  await put({ state: 'queued', attempts: 3 });
  const file = await takeOut();
  await deleteRecords('report', [id], deletedAt);
  await bringBack(file, () => {});
  await sendAgain(id);
  expect(await replaceReport(id, revised)).toMatchObject({ ok: true });
  await undo();
  expect((await reports()).map((record) => record.id)).toEqual([revised.id]);
});

test('a report that is deleted, back from a file and deleted again comes back once, as it was last', async () => {
  await put({ state: 'queued' });
  const file = await takeOut();
  await deleteRecords('report', [id], deletedAt);
  await bringBack(file, () => {});
  await put(delivered);
  await deleteRecords('report', [id], 2000);
  await undo();
  expect(await reports()).toEqual([]);
  await undoDeletion(2000, async () => {});
  expect(await reports()).toMatchObject([delivered]);
});

test.each([
  ['that was delivered since', delivered],
  ['that is to be withdrawn since', { ...delivered, followUp: { ...followUp, withdrawing: true } }],
])('a deleted report %s comes back as it was when it was deleted, with its picture', async (_, since) => {
  await put({ state: 'queued' });
  const file = await takeOut();
  await put(since);
  await (await openDatabase()).put('pictures', picture);
  await deleteRecords('report', [id], deletedAt);
  expect(await bringBack(file, () => {})).toMatchObject({ value: { added: 1 } });
  expect(await reports()).toMatchObject([since]);
  expect(await (await openDatabase()).getAll('pictures')).toEqual([picture]);
  await undo();
  expect(await reports()).toMatchObject([since]);
});

test.each(['queued', 'sending', 'needs-you'] as const)(
  'nothing sends a report that a file has as %s but the person',
  async (state) => {
    await put({ state, lastError: { code: 'endpoint_denied' } });
    const file = await takeOut();
    await (await openDatabase()).clear('reports');
    await bringBack(file, () => {});
    expect(await reports()).toMatchObject([
      { state: 'needs-you', mayHaveArrived: 1, lastError: { code: 'brought_back' } },
    ]);
  },
);

test('a deleted report that waited is sent by no file, but one that a file has as delivered is', async () => {
  await put(delivered);
  const asDelivered = await takeOut();
  await put({ state: 'queued', attempts: 2 });
  const asWaiting = await takeOut();
  await deleteRecords('report', [id], deletedAt);
  await bringBack(asWaiting, () => {});
  const heldBack = {
    state: 'needs-you',
    attempts: 2,
    mayHaveArrived: 1,
    lastError: { code: 'brought_back' },
  };
  expect(await reports()).toMatchObject([heldBack]);
  await put({ state: 'queued', attempts: 2 });
  await deleteRecords('report', [id], deletedAt);
  await bringBack(asDelivered, () => {});
  expect(await reports()).toMatchObject([delivered]);
});

test('a report that is deleted and back from a file while it is under way was delivered all the same', async () => {
  await put({ state: 'queued', attempts: 0 });
  const file = await takeOut();
  const deliver = async () => {
    await deleteRecords('report', [id], deletedAt);
    await bringBack(file, () => {});
    return { kind: 'delivered', receipt: sampleReceipt } as const;
  };
  await sendDueReports({ postReport: deliver, now: () => deletedAt, random: () => 0.5 });
  expect(await reports()).toMatchObject([{ state: 'delivered', receipt: sampleReceipt }]);
});

describe('what was changed and sent as another report', () => {
  test.each(['refused', 'queued'] as const)('does not come back beside that: %s', async (state) => {
    await put({ state, attempts: 3 });
    await (await openDatabase()).put('pictures', picture);
    const file = await takeOut();
    expect(await replaceReport(id, revised)).toMatchObject({ ok: true });
    expect(await bringBack(file, () => {})).toMatchObject({ value: { added: 0, known: 2 } });
    expect(await ids()).toEqual([revised.id]);
    expect(await (await openDatabase()).getAllKeys('pictures')).toEqual([]);
  });

  test('does not come back once that was changed too, and was itself in a file', async () => {
    await put({ state: 'refused' });
    const file = await takeOut();
    await replaceReport(id, revised);
    const database = await openDatabase();
    await database.put('reports', { ...(await reports())[0], state: 'refused' } as ReportRecord);
    const again = { ...revised, id: '8d9f2f0e-7a53-4b52-8d43-5a3c8a1a6f10' };
    await replaceReport(revised.id, again);
    const later = await takeOut();
    await database.clear('reports');
    await bringBack(later, () => {});
    expect(await bringBack(file, () => {})).toMatchObject({ value: { added: 0 } });
    expect(await ids()).toEqual([again.id]);
  });

  test.each(['refused', 'queued'] as const)(
    'goes where that comes from a later file, unless the person has sent it: %s',
    async (state) => {
      await put({ state, attempts: 3 });
      const file = await takeOut();
      await replaceReport(id, revised);
      const later = await takeOut();
      await (await openDatabase()).clear('reports');
      await bringBack(file, () => {});
      await bringBack(later, () => {});
      expect(await ids()).toEqual([revised.id]);
      await (await openDatabase()).clear('reports');
      await bringBack(file, () => {});
      await sendAgain(id);
      await bringBack(later, () => {});
      expect(await ids()).toEqual([id, revised.id]);
    },
  );

  test.each(['before', 'behind'])('does not come back from a file that has it %s that', async (where) => {
    await put({ state: 'queued', attempts: 3 });
    await (await openDatabase()).put('pictures', picture);
    const old = JSON.parse(await (await takeOut()).text());
    await replaceReport(id, revised);
    const now = JSON.parse(await (await takeOut()).text());
    await (await openDatabase()).clear('reports');
    const both = where === 'before' ? [...old.reports, ...now.reports] : [...now.reports, ...old.reports];
    await bringBack(new Blob([JSON.stringify({ ...old, reports: both })]), () => {});
    expect(await ids()).toEqual([revised.id]);
    expect(await (await openDatabase()).getAllKeys('pictures')).toEqual([]);
  });

  test('comes back where it was delivered all the same', async () => {
    await put(delivered);
    const file = await takeOut();
    await put({ state: 'queued', attempts: 3 });
    await replaceReport(id, revised);
    await bringBack(file, () => {});
    expect(await ids()).toEqual([id, revised.id]);
  });
});
