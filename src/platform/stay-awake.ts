import { browser } from './browser.ts';

const beat = 10_000;

/**
 * Runs `work` without the browser ending the worker meanwhile. A request that is under way keeps no worker
 * alive: both browsers ended theirs 30 s after the last event, and none in 4 minutes where one of their
 * functions was called now and then.
 */
export async function stayAwake<T>(work: () => Promise<T>): Promise<T> {
  const beating = setInterval(() => void browser.runtime.getPlatformInfo(), beat);
  try {
    return await work();
  } finally {
    clearInterval(beating);
  }
}
