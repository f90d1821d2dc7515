import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import { openDatabase } from '../history/database.ts';
import type { ReportRecord } from '../history/records.ts';
import { markAllSeen, readNews } from './read-news.ts';

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});

beforeEach(async () => (await openDatabase()).clear('reports'));

async function put(id: string, change: Partial<ReportRecord>): Promise<void> {
  await (await openDatabase()).put('reports', { ...sampleRecord, id, ...change });
}

test('a report that needs the person counts until something is done about it, news until they are seen', async () => {
  await put('a', { state: 'refused', unseen: 1 });
  await put('b', { state: 'needs-you' });
  await put('c', { state: 'delivered', unseen: 1, untold: 1 });
  await put('d', { state: 'queued', unseen: 1 });
  await put('e', { state: 'delivered' });
  expect(await readNews()).toEqual({ needYou: 2, unseen: 2 });
  await markAllSeen();
  expect(await readNews()).toEqual({ needYou: 2, unseen: 0 });
});
