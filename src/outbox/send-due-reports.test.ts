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
