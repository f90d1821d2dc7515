import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { sampleReceipt, sampleRecord } from '../../tests/sample-report.ts';
import { openDatabase } from '../history/database.ts';
import { deleteRecords, undoDeletion } from '../history/delete-records.ts';
import type { ReportRecord } from '../history/records.ts';
import { adoptEndpoint } from './adopt-endpoint.ts';
import type { Delivery, PostReport } from './delivery.ts';
import { markAllSeen } from './read-news.ts';
import { sendDueReports } from './send-due-reports.ts';

const here = sampleRecord.endpoint;
const elsewhere = { ...here, name: 'Other', reportsUrl: 'https://other.example/reports' };
const now = 1000;

// Node has neither Web Locks nor Cache Storage; with one sender there is nothing to lock, and browsers try
// the rest.
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
async function send(postReport: PostReport, at = now): Promise<string[]> {
  const tried: string[] = [];
  const post: PostReport = (record, picture) => {
    tried.push(record.id);
    return postReport(record, picture);
  };
  await sendDueReports({ postReport: post, now: () => at, random: () => 0.5 });
  return tried;
}

describe('an attempt that throws', () => {
  // What Chromium answers to each call of a worker that it is ending.
  const ending: PostReport = async (record, picture) => {
    if (record.endpoint.name === here.name) throw new Error('No SW');
    return takeIt(record, picture);
  };

  test('is made again later, needs nobody, and holds up no report of another endpoint', async () => {
    for (const id of ['a', 'b', 'c']) await put(id);
    await put('d', { endpoint: elsewhere });
    expect(await send(ending)).toEqual(['a', 'd']);
    expect(await get('a')).toMatchObject({
      state: 'queued',
      attempts: 1,
      nextAttemptAt: now + 22_500,
      lastError: { code: 'attempt_broken_off', values: ['No SW'] },
    });
    expect(await get('b')).toMatchObject({ state: 'queued', attempts: 0 });
    expect((await get('d'))?.state).toBe('delivered');
    expect(logged).toHaveBeenCalledWith('send-due-reports', expect.any(Error));
    expect(await send(takeIt, now + 22_500)).toEqual(['b', 'c', 'a']);
  });
});

describe('an endpoint that denies', () => {
  const error = { code: 'endpoint_denied' as const, values: ['Desk', 'HTTP 403'] };
  const denying =
    (about: 'report' | 'endpoint', ...ids: string[]): PostReport =>
    async (record, picture) =>
      ids.includes(record.id) ? { kind: 'needs-you', error, detail: null, about } : takeIt(record, picture);
  const statesOf = (...ids: string[]) => Promise.all(ids.map(async (id) => (await get(id))?.state));

  test('one report gets the others, and that one is tried once more and refused for itself', async () => {
    for (const id of ['a', 'b', 'c']) await put(id);
    expect(await send(denying('report', 'a'))).toEqual(['a', 'b', 'c', 'a']);
    expect(await statesOf('a', 'b', 'c')).toEqual(['refused', 'delivered', 'delivered']);
    // Nothing is left of it that would have the next one hold back the rest.
    await put('d');
    await put('e');
    await put('f');
    expect(await send(denying('report', 'd'))).toEqual(['d', 'e', 'f', 'd']);
  });

  test('two reports in a row is not asked about the rest, and gets them all once it takes one', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await put(id);
    expect(await send(denying('report', 'a', 'b', 'c', 'd'))).toEqual(['a', 'b']);
    expect(await statesOf('a', 'b', 'c', 'd')).toEqual(Array(4).fill('needs-you'));
    await put('e');
    await send(takeIt);
    expect(await statesOf('a', 'b', 'c', 'd', 'e')).toEqual(Array(5).fill('delivered'));
  });

  test('one report while its address is wrong gets that too once it takes another', async () => {
    await put('a');
    await send(denying('report', 'a'));
    expect(await statesOf('a')).toEqual(['needs-you']);
    await put('b');
    expect(await send(takeIt)).toEqual(['b', 'a']);
    expect(await statesOf('a', 'b')).toEqual(['delivered', 'delivered']);
  });

  test('the token is not asked about any other report', async () => {
    for (const id of ['a', 'b']) await put(id);
    await put('c', { endpoint: elsewhere });
    expect(await send(denying('endpoint', 'a'))).toEqual(['a', 'c']);
    expect(await statesOf('a', 'b', 'c')).toEqual(['needs-you', 'needs-you', 'delivered']);
  });
});

describe('an endpoint that is set up anew while a report is under way', () => {
  const moved = { ...here, reportsUrl: 'https://desk.example/new/reports' };
  /** Moves the endpoint during the first attempt, which ends as `first`; the new address takes everything. */
  const movingWhile =
    (first: Delivery, endpoint = moved): PostReport =>
    async (record, picture) => {
      if (record.attempts > 1) return takeIt(record, picture);
      await adoptEndpoint(endpoint, now);
      return first;
    };
  const denied: Delivery = {
    kind: 'needs-you',
    error: { code: 'endpoint_denied' },
    detail: null,
    about: 'endpoint',
  };
  const refused: Delivery = { kind: 'refused', error: { code: 'endpoint_refused' }, detail: null };
  const later: Delivery = {
    kind: 'later',
    error: { code: 'endpoint_unreachable' },
    retryAfter: null,
    about: 'endpoint',
    mayBeTaken: true,
  };

  test.each([denied, refused, later])('gets it at its new address ($kind at the old one)', async (first) => {
    await put('a');
    expect(await send(movingWhile(first))).toEqual(['a', 'a']);
    expect(await get('a')).toMatchObject({ state: 'delivered', endpoint: moved });
  });

  test('gets it with the new token, and holds back no other for the old one', async () => {
    await put('a');
    await put('b', { attempts: 1 });
    expect(await send(movingWhile(denied, here))).toEqual(['a', 'b', 'a']);
    expect((await get('a'))?.state).toBe('delivered');
  });

  test('gets it no second time where the old address took it', async () => {
    await put('a');
    expect(await send(movingWhile({ kind: 'delivered', receipt: sampleReceipt }))).toEqual(['a']);
    expect(await get('a')).toMatchObject({ state: 'delivered', endpoint: moved, receipt: sampleReceipt });
  });
});

test('what a file brought back waits for the person, also when its endpoint takes another report', async () => {
  await put('a', { state: 'needs-you', lastError: { code: 'brought_back' } });
  await put('b');
  expect(await send(takeIt)).toEqual(['b']);
  expect((await get('a'))?.state).toBe('needs-you');
});

test('what the person changed while a report was under way stays so', async () => {
  await put('a', { unseen: 1 });
  await send(async (record, picture) => {
    await markAllSeen();
    return takeIt(record, picture);
  });
  expect((await get('a'))?.unseen).toBeUndefined();
});

test('a report that a dead worker left may have arrived, and is sent again as it is', async () => {
  await put('a', { state: 'sending', attempts: 1 });
  const error = { code: 'endpoint_refused' as const };
  expect(await send(async () => ({ kind: 'refused', error, detail: null }))).toEqual(['a']);
  expect(await get('a')).toMatchObject({ state: 'refused', mayHaveArrived: 1 });
});

describe('a report that is deleted while it is under way', () => {
  const at = 500;
  const undo = () => undoDeletion(at, async () => {});

  test.each(['while it is', 'after that'])('and put back %s was delivered once', async (when) => {
    await put('a');
    const tried = await send(async (record, picture) => {
      if (record.attempts === 1) await deleteRecords('report', ['a'], at);
      if (when === 'while it is') await undo();
      return takeIt(record, picture);
    });
    if (when === 'after that') {
      expect(await get('a')).toBeUndefined();
      await undo();
    }
    expect([...tried, ...(await send(takeIt))]).toEqual(['a']);
    expect(await get('a')).toMatchObject({ state: 'delivered', receipt: sampleReceipt });
  });

  test('and put back once its sender is dead may have arrived, and is sent again', async () => {
    await put('a', { state: 'sending' });
    await deleteRecords('report', ['a'], at);
    await undo();
    expect(
      await send(async () => ({ kind: 'refused', error: { code: 'endpoint_refused' }, detail: null })),
    ).toEqual(['a']);
    expect(await get('a')).toMatchObject({ state: 'refused', mayHaveArrived: 1 });
  });
});

test('a report that an earlier version left among the deleted as well is sent once', async () => {
  await put('twice', { state: 'refused' });
  await deleteRecords('report', ['twice'], now);
  await put('twice');
  expect(await send(takeIt)).toEqual(['twice']);
  expect(await get('twice')).toMatchObject({ state: 'delivered' });
  expect(await send(takeIt)).toEqual([]);
});
