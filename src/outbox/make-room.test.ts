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

test('of a long history only the reports whose pictures are kept are looked at; the oldest picture goes', async () => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({}) } });
  const database = await openDatabase();
  const [many, withPicture] = [300, [120, 240, 280]];
  const screenshot = {
    name: 'screenshot',
    mediaType: 'image/png' as const,
    bytes: 3,
    sha256: '',
    maskedRegions: 0,
  };
  for (let at = 0; at < many; at++)
    await database.put('reports', {
      ...{ ...sampleRecord, id: `report ${at}`, createdAt: at },
      state: at === 120 ? 'queued' : 'delivered',
      report: { ...sampleRecord.report, attachments: [screenshot] },
    });
  for (const at of withPicture)
    await database.put('pictures', {
      reportId: `report ${at}`,
      mediaType: 'image/png',
      bytes: new ArrayBuffer(3),
    });
  const looks = (['get', 'getKey'] as const).map((name) => vi.spyOn(IDBObjectStore.prototype, name));
  const full = vi.fn().mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await makeRoom(1, full);
  expect(looks.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBe(withPicture.length);
  expect(await database.getAllKeys('pictures')).toEqual(['report 120', 'report 280']);
});
