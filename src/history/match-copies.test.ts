import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { pretendCaches } from '../../tests/pretend-caches.ts';
import { sampleRecord } from '../../tests/sample-report.ts';
import { openDatabase } from './database.ts';
import { matchCopies } from './match-copies.ts';

vi.mock('../platform/page-browser.ts', () => ({ browser: {} }));

test.each([
  ['stay as long as a disk has no room to spread one of them', false],
  ['go once all are spread', true],
])('copies of an earlier version %s', async (_, hasRoom) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  pretendCaches();
  await (await openDatabase()).put('reports', sampleRecord);
  const open = await caches.open('');
  const put = async () => {
    if (!hasRoom) throw new DOMException('', 'QuotaExceededError');
  };
  const dropped = vi.spyOn(caches, 'delete');
  vi.spyOn(caches, 'open').mockResolvedValue({ ...open, put });
  await matchCopies();
  expect(dropped).toHaveBeenCalledTimes(hasRoom ? 1 : 0);
});
