import { browser } from './browser.ts';

const beat = 10_000;

/**
 * Runs `work` and keeps the browser from ending the worker. Neither a request that is under way nor work on
 * the disk keeps one alive: both browsers ended theirs 30 s after the last event. None was ended in 4 minutes
 * where one of their functions was called now and then.
 */
export async function stayAwake<T>(work: () => Promise<T>): Promise<T> {
  const beating = setInterval(() => void browser.runtime.getPlatformInfo(), beat);
  try {
    return await work();
  } finally {
    clearInterval(beating);
  }
}
