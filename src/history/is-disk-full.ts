/** Whether a write failed because the browser has no room left for it. Pure. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';
