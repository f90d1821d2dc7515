import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import { openDatabase } from '../history/database.ts';
import { deleteRecords, undoDeletion } from '../history/delete-records.ts';
import type { ReportRecord } from '../history/records.ts';
import { adoptEndpoint } from './adopt-endpoint.ts';
import { nextDueAt, takeNextDue } from './due-reports.ts';
import { endOutage, pauseOf, readPauses } from './endpoint-pauses.ts';
import { sendAgain, sendElsewhere } from './send-again.ts';

const here = sampleRecord.endpoint;
const elsewhere = { ...here, name: 'Other', reportsUrl: 'https://other.example/reports' };
const waiting: ReportRecord = { ...sampleRecord, state: 'queued', attempts: 0 };

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});

beforeEach(async () => {
  const database = await openDatabase();
  await database.clear('reports');
  await database.clear('endpoint-pauses');
});

async function put(id: string, change: Partial<ReportRecord> = {}): Promise<void> {
  await (await openDatabase()).put('reports', { ...waiting, id, ...change });
}
const get = async (id: string) => (await openDatabase()).get('reports', id);
const pause = async (reportsUrl: string, until: number, asked = false) =>
  (await openDatabase()).put('endpoint-pauses', { reportsUrl, until, failures: 1, asked });

describe('what is sent next', () => {
  test('is the report that has been due for longest, of whichever endpoint', async () => {
    await put('a', { nextAttemptAt: 20 });
    await put('b', { nextAttemptAt: 10, endpoint: elsewhere });
    await put('c', { nextAttemptAt: 99 });
    const taken = [await takeNextDue(50), await takeNextDue(50), await takeNextDue(50)];
    expect(taken.map((record) => record?.id)).toEqual(['b', 'a', undefined]);
    expect(await get('b')).toMatchObject({ state: 'sending', attempts: 1 });
    expect(await nextDueAt()).toBe(99);
  });

  test('is none of an endpoint that is left alone', async () => {
    await put('a', { nextAttemptAt: 10 });
    await put('b', { nextAttemptAt: 20, endpoint: elsewhere });
    await pause(here.reportsUrl, 1000);
    expect((await takeNextDue(50))?.id).toBe('b');
    expect(await takeNextDue(50)).toBeNull();
    expect(await nextDueAt()).toBe(1000);
    expect((await takeNextDue(1000))?.id).toBe('a');
  });

  test('is also what only a clock that was wrong can have put off', async () => {
    await put('a', { nextAttemptAt: 10 ** 12 });
    await pause(here.reportsUrl, 10 ** 12);
    expect((await takeNextDue(50))?.id).toBe('a');
  });
});

describe('sent again by the person', () => {
  test('a report is the next to go to its endpoint, whatever has been due there for longer', async () => {
    await put('a', { nextAttemptAt: 10 });
    await put('b', { nextAttemptAt: 9_000 });
    await pause(here.reportsUrl, 1000);
    await sendAgain('b');
    expect((await takeNextDue(50))?.id).toBe('b');
    expect((await takeNextDue(50))?.id).toBe('a');
  });
});

describe('what holds a report up', () => {
  test('is the pause of its own endpoint, until it is over', async () => {
    await pause(here.reportsUrl, 1000);
    await pause(elsewhere.reportsUrl, 2000, true);
    const pauses = await readPauses();
    expect(pauseOf(waiting, pauses, 50)).toMatchObject({ until: 1000, asked: false });
    expect(pauseOf({ ...waiting, endpoint: elsewhere }, pauses, 50)).toMatchObject({ asked: true });
    expect(pauseOf(waiting, pauses, 1000)).toBeNull();
    expect(pauseOf({ ...waiting, state: 'needs-you' }, pauses, 50)).toBeNull();
  });
});

describe('when the network is back', () => {
  test('endpoints that failed are tried at once, but those that asked for time are not', async () => {
    await put('a', { nextAttemptAt: 500 });
    await put('b', { nextAttemptAt: 500, endpoint: elsewhere });
    await pause(here.reportsUrl, 1000);
    await pause(elsewhere.reportsUrl, 1000, true);
    await endOutage(50);
    expect((await takeNextDue(50))?.id).toBe('a');
    expect(await takeNextDue(50)).toBeNull();
  });
});

describe('when an endpoint is set up anew', () => {
  const moved = { ...here, reportsUrl: 'https://desk.example/new/reports' };

  test('reports that wait for it go to its new address, and those that needed the person are due', async () => {
    await put('a');
    await put('b', { state: 'needs-you' });
    await adoptEndpoint(moved, 50);
    expect(await get('a')).toMatchObject({ state: 'queued', endpoint: moved });
    expect(await get('b')).toMatchObject({ state: 'queued', endpoint: moved, nextAttemptAt: 50 });
  });

  test('what a file brought back goes to its new address once the person sends it', async () => {
    await put('a', { state: 'needs-you', lastError: { code: 'brought_back' } });
    await adoptEndpoint(moved, 50);
    expect(await get('a')).toMatchObject({ state: 'needs-you', endpoint: moved });
  });

  test('a report that was deleted goes there once that is undone', async () => {
    for (const state of ['queued', 'needs-you', 'delivered'] as const) await put(state, { state });
    await deleteRecords('report', ['queued', 'needs-you', 'delivered'], 10);
    await adoptEndpoint(moved, 50);
    await undoDeletion(10, async () => {});
    expect(await get('queued')).toMatchObject({ state: 'queued', endpoint: moved });
    expect(await get('needs-you')).toMatchObject({ state: 'queued', endpoint: moved, nextAttemptAt: 50 });
    expect((await get('delivered'))?.endpoint).toEqual(here);
  });

  test('reports for another one stay with that one, also where it shares the origin', async () => {
    await put('a', { endpoint: elsewhere });
    await put('b', { endpoint: { ...here, name: 'A neighbour' } });
    await put('c', { state: 'delivered' });
    await adoptEndpoint(moved, 50);
    expect((await get('a'))?.endpoint).toEqual(elsewhere);
    expect((await get('b'))?.endpoint.name).toBe('A neighbour');
    expect((await get('c'))?.endpoint).toEqual(here);
  });
});

describe('sent elsewhere', () => {
  test('a report starts anew at the other endpoint with the same id', async () => {
    await put('a', { state: 'needs-you', attempts: 7, lastError: { code: 'endpoint_denied' } });
    await sendElsewhere('a', elsewhere, 50);
    expect(await get('a')).toMatchObject({
      id: 'a',
      state: 'queued',
      endpoint: elsewhere,
      attempts: 0,
      lastError: null,
    });
  });

  test.each(['sending', 'delivered'] as const)('a report that is %s stays where it is', async (state) => {
    await put('a', { state });
    await sendElsewhere('a', elsewhere, 50);
    expect((await get('a'))?.endpoint).toEqual(here);
  });
});
