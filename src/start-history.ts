/**
 * Reads and searches the history for its page. In a script of its own, which runs before the page's own code
 * is loaded: both are then made ready side by side.
 */
export const historyWorker = new Worker(new URL('./history-worker.ts', import.meta.url), { type: 'module' });
