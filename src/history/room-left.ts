/**
 * Bytes kept free for deleting: that is written to the disk like anything else, and on one that is full to
 * the last byte it fails.
 */
export const reserve = 1024 * 1024;

/** How many bytes the browser still lets us store, as far as it tells. */
export async function roomLeft(): Promise<number> {
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  return quota - usage;
}
