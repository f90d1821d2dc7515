/**
 * Reads and searches the history for its page. The page imports it first, so that it is made ready while the
 * rest of the page's code runs.
 */
export const historyWorker = new Worker(new URL('./history-worker.ts', import.meta.url), { type: 'module' });
