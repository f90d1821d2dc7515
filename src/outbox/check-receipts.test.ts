import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { sampleReceipt, sampleRecord } from '../../tests/sample-report.ts';
import type { ReportStatus } from '../contract/receipt.ts';
import { openDatabase } from '../history/database.ts';
import type { ReportRecord } from '../history/records.ts';
import { checkReceipts } from './check-receipts.ts';
import type { AskReceipt } from './delivery.ts';
import { markAllSeen } from './read-news.ts';

// Node has neither Web Locks nor Cache Storage; with one asking there is nothing to lock, and browsers try
// the rest.
vi.spyOn(console, 'warn').mockImplementation(() => {});
vi.stubGlobal('navigator', { locks: { request: (_name: string, run: () => unknown) => run() } });

const now = Date.parse('2026-11-25T09:00:00Z');
const { reportId, receivedAt } = sampleReceipt;
const followUp = {
  status: null,
  etag: null,
  checks: 0,
  nextCheckAt: now,
  lastError: null,
  withdrawing: false,
};
const answered = (reason: string): ReportStatus => ({
  reportId,
  receivedAt,
  state: 'answered',
  verdict: { status: 'false', reason },
});

beforeEach(async () => (await openDatabase()).clear('reports'));

async function put(id: string, change: Partial<ReportRecord> = {}): Promise<void> {
  const delivered = { state: 'delivered' as const, receipt: sampleReceipt, followUp };
  await (await openDatabase()).put('reports', { ...sampleRecord, ...delivered, id, ...change });
}

/** Asks about what is due, and returns the ids of the reports whose answers the person is told of. */
async function check(askReceipt: AskReceipt): Promise<string[]> {
  const told: string[] = [];
  const notifyPerson = async (reports: ReportRecord[]) => {
    told.push(...reports.map(({ id }) => id));
  };
  await checkReceipts({ askReceipt, notifyPerson, now: () => now, random: () => 0.5 });
  return told;
}
const answerWith =
  (reason: string): AskReceipt =>
  async () => ({ kind: 'status', status: answered(reason), etag: null });

test('an answer is told of once, and another one again though the first was not seen', async () => {
  await put('a');
  expect(await check(answerWith('Salt.'))).toEqual(['a']);
  expect(await check(answerWith('Salt.'))).toEqual([]);
  const known = await (await openDatabase()).get('reports', 'a');
  await put('a', { ...known, followUp: known?.followUp ? { ...known.followUp, nextCheckAt: now } : null });
  expect(await check(answerWith('It was looked into again.'))).toEqual(['a']);
});

test('an answer is told of by the next run where its own was cut short', async () => {
  await put('a');
  await put('b');
  const dying: AskReceipt = async (record) => {
    if (record.id === 'b') throw new Error('the worker is gone');
    return answerWith('Salt.')(record);
  };
  await expect(check(dying)).rejects.toThrow('the worker is gone');
  expect(await check(async () => ({ kind: 'unchanged' }))).toEqual(['a']);
});

test('an answer the person has seen meanwhile is not told of', async () => {
  await put('a', { unseen: 1, untold: 1, followUp: null });
  await markAllSeen();
  expect(await check(async () => ({ kind: 'unchanged' }))).toEqual([]);
});

test('a report is asked about as it is at its turn, and not at all where it was deleted meanwhile', async () => {
  for (const id of ['a', 'b', 'c']) await put(id);
  const asked: unknown[] = [];
  await check(async ({ id, followUp: current }) => {
    asked.push([id, current?.withdrawing]);
    await put('c', { followUp: { ...followUp, withdrawing: true } });
    await (await openDatabase()).delete('reports', 'b');
    return { kind: 'unchanged' };
  });
  expect(asked).toEqual([
    ['a', false],
    ['c', true],
  ]);
});
