import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { sampleReceipt, sampleRecord } from '../../tests/sample-report.ts';
import { requestFor } from '../endpoint/request-for.ts';
import { openDatabase } from '../history/database.ts';
import type { ReportRecord } from '../history/records.ts';
import type { PostReport } from './delivery.ts';
import { sendDueReports } from './send-due-reports.ts';

const here = sampleRecord.endpoint;
const elsewhere = { ...here, name: 'Other', reportsUrl: 'https://other.example/reports' };
const now = 1000;

// Node has neither Web Locks nor Cache Storage; with one sender there is nothing to lock, and browsers try the rest.
vi.stubGlobal('navigator', { locks: { request: (_name: string, run: () => unknown) => run() } });
vi.spyOn(console, 'warn').mockImplementation(() => {});
const logged = vi.spyOn(console, 'error').mockImplementation(() => {});

beforeEach(async () => {
  const database = await openDatabase();
  await database.clear('reports');
  await database.clear('endpoint-pauses');
});

/** Reports are due in the order in which they are put. */
let lastDue = 0;
async function put(id: string, change: Partial<ReportRecord> = {}): Promise<void> {
  lastDue += 1;
  const waiting = { state: 'queued' as const, attempts: 0, nextAttemptAt: lastDue };
  await (await openDatabase()).put('reports', { ...sampleRecord, ...waiting, id, ...change });
}
const get = async (id: string) => (await openDatabase()).get('reports', id);

const takeIt: PostReport = async () => ({ kind: 'delivered', receipt: sampleReceipt });

/** Sends what is due, and returns the ids of the reports tried, in order. */
async function send(postReport: PostReport): Promise<string[]> {
  const tried: string[] = [];
  const post: PostReport = (record, picture) => {
    tried.push(record.id);
    return postReport(record, picture);
  };
  await sendDueReports({ postReport: post, now: () => now, random: () => 0.5 });
  return tried;
}

describe('an attempt that throws', () => {
  const withToken =
    (token: string): PostReport =>
    async (record, picture) => {
      if (record.endpoint.name === here.name) await requestFor(record, picture, token);
      return takeIt(record, picture);
    };

  test('needs the person, says why, and holds up no report of another endpoint', async () => {
    await put('a');
    await put('b', { endpoint: elsewhere });
    expect(await send(withToken('令牌'))).toEqual(['a', 'b']);
    expect(await get('a')).toMatchObject({
      state: 'needs-you',
      unseen: 1,
      lastError: { code: 'attempt_failed', values: ['Desk', expect.stringMatching(/ByteString|ISO-8859-1/)] },
    });
    expect((await get('b'))?.state).toBe('delivered');
    expect(logged).toHaveBeenCalledWith('send-due-reports', expect.any(TypeError));
  });
});

describe('an endpoint that denies', () => {
  const error = { code: 'endpoint_denied' as const, values: ['Desk', 'HTTP 403'] };
  const denying =
    (about: 'report' | 'endpoint', ...ids: string[]): PostReport =>
    async (record, picture) =>
      ids.includes(record.id) ? { kind: 'needs-you', error, detail: null, about } : takeIt(record, picture);
  const statesOf = (...ids: string[]) => Promise.all(ids.map(async (id) => (await get(id))?.state));

  test('one report gets the others, and that one is refused for itself', async () => {
    for (const id of ['a', 'b', 'c']) await put(id);
    expect(await send(denying('report', 'a'))).toEqual(['a', 'b', 'c']);
    expect(await statesOf('a', 'b', 'c')).toEqual(['refused', 'delivered', 'delivered']);
    // Nothing is left of it that would have the next one hold back the rest.
    await put('d');
    await put('e');
    await put('f');
    expect(await send(denying('report', 'd'))).toEqual(['d', 'e', 'f']);
  });

  test('two reports in a row is not asked about the rest, and gets them all once it takes one', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await put(id);
    expect(await send(denying('report', 'a', 'b', 'c', 'd'))).toEqual(['a', 'b']);
    expect(await statesOf('a', 'b', 'c', 'd')).toEqual(Array(4).fill('needs-you'));
    await put('e');
    await send(takeIt);
    expect(await statesOf('a', 'b', 'c', 'd', 'e')).toEqual(Array(5).fill('delivered'));
  });

  test('the token is not asked about any other report', async () => {
    for (const id of ['a', 'b']) await put(id);
    await put('c', { endpoint: elsewhere });
    expect(await send(denying('endpoint', 'a'))).toEqual(['a', 'c']);
    expect(await statesOf('a', 'b', 'c')).toEqual(['needs-you', 'needs-you', 'delivered']);
  });
});
