import { expect, test, vi } from 'vitest';
import { stayAwake } from './stay-awake.ts';

const asked = vi.hoisted(() => vi.fn());
vi.mock('./browser.ts', () => ({ browser: { runtime: { getPlatformInfo: asked } } }));

test('the browser hears of the worker every ten seconds until the work is done, also where it fails', async () => {
  vi.useFakeTimers();
  const halfAMinute = 30_000;
  const work = stayAwake(() => new Promise((_, reject) => setTimeout(reject, halfAMinute + 1, 'failed')));
  work.catch(() => {});
  await vi.advanceTimersByTimeAsync(halfAMinute);
  expect(asked).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(halfAMinute);
  expect(asked).toHaveBeenCalledTimes(3);
  await expect(work).rejects.toBe('failed');
  vi.useRealTimers();
});
