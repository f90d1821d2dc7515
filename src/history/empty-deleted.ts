import { browser } from '../platform/browser.ts';
import { openDatabase } from './database.ts';

/** For how long a deletion can be undone. */
export const minutesToUndo = 10;

/** The alarm that wakes the worker to delete for good. */
export const deletedAlarm = 'empty-deleted';

/** Has what was just deleted be deleted for good once it is too late to undo that. */
export const planEmptyDeleted = (): Promise<void> =>
  browser.alarms.create(deletedAlarm, { delayInMinutes: minutesToUndo });

/**
 * Deletes for good what was deleted so long before `now` (milliseconds since 1970) that it cannot be undone
 * any more. The alarm of a later deletion takes the place of an earlier one.
 */
export const emptyWhatIsOld = (now: number): Promise<boolean> => emptyDeleted(now - minutesToUndo * 60_000);

/** Deletes for good what was deleted at `until` or before; whether there was any. */
export async function emptyDeleted(until: number): Promise<boolean> {
  const { store, done } = (await openDatabase()).transaction('deleted', 'readwrite');
  const keys = await store.index('by-time').getAllKeys(IDBKeyRange.upperBound(until));
  if (keys.length === (await store.count())) await store.clear();
  else for (const key of keys) await store.delete(key);
  await done;
  return keys.length > 0;
}
