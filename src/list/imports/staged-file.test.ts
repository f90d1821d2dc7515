import { expect, it, vi } from 'vitest';
import { stageFile } from './staged-file.ts';

it('a file for which there is no room is refused so, and not as a fault of the browser', async () => {
  const put = vi.fn();
  vi.stubGlobal('caches', { open: async () => ({ put }) });
  const stage = () => stageFile(new Blob(['桥下面有水怪']), { name: '词表.txt', address: null });
  put.mockRejectedValueOnce(new DOMException('Quota exceeded.', 'QuotaExceededError'));
  expect(await stage()).toMatchObject({ error: { code: 'storage_full' } });
  put.mockRejectedValueOnce(new Error('odd'));
  expect(await stage()).toMatchObject({ error: { code: 'storage_failed', values: ['odd'] } });
  expect((await stage()).ok).toBe(true);
});
