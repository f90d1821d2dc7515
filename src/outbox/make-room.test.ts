import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { pretendCaches } from '../../tests/pretend-caches.ts';
import { sampleRecord } from '../../tests/sample-report.ts';
import { openDatabase } from '../history/database.ts';
import { deleteRecords } from '../history/delete-records.ts';
import { makeRoom } from './make-room.ts';

pretendCaches();
vi.spyOn(console, 'warn').mockImplementation(() => {});
const hour = 3_600_000;

test('a full disk loses what could be undone, also what was deleted before the clock was set back', async () => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({}) } });
  const database = await openDatabase();
  await database.put('reports', { ...sampleRecord, state: 'delivered' });
  await deleteRecords('report', [sampleRecord.id], Date.now() + hour);
  const kept = vi.fn(async () => {
    if ((await database.count('deleted')) > 0) throw new DOMException('full', 'QuotaExceededError');
    return 'kept';
  });
  expect(await makeRoom(1, kept)).toBe('kept');
  expect(kept).toHaveBeenCalledTimes(2);
});
