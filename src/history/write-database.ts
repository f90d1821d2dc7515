import { good, messageOf, type Result, refused } from '../contract/result.ts';
import { isDiskFull } from './is-disk-full.ts';
import { tellChanged } from './watch-changes.ts';

/**
 * Runs a write to the database and tells the other pages; a full disk or broken store is a refusal, not a
 * throw.
 */
export async function writeDatabase<T>(write: () => Promise<T>): Promise<Result<T>> {
  try {
    const value = await write();
    tellChanged();
    return good(value);
  } catch (error) {
    console.error('write-database', error);
    if (isDiskFull(error)) return refused('storage_full');
    return refused('storage_failed', messageOf(error));
  }
}

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
