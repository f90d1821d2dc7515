/**
 * Whether a write failed because there is no room left for it: in what the browser lets us store, or on the
 * disk itself, of which Chromium only says that it could not write the file of a large record. Pure.
 */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === 'QuotaExceededError' || error.message.startsWith('Failed to write blobs'));
