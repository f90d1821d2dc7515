import { browser } from '../platform/browser.ts';
import { openDatabase } from './database.ts';
import { keysOfUndone } from './delete-records.ts';
import type { RowKind } from './rows/history-row.ts';

/** For how long a deletion can be undone. */
export const minutesToUndo = 10;

/** The alarm that wakes the worker to delete for good. */
export const deletedAlarm = 'empty-deleted';

/** Has what was just deleted be deleted for good once it is too late to undo that. */
export const planEmptyDeleted = (): Promise<void> =>
  browser.alarms.create(deletedAlarm, { delayInMinutes: minutesToUndo });

/**
 * Deletes for good what was deleted so long before `now` (milliseconds since 1970) that it cannot be undone
 * any more. The alarm of a later deletion takes the place of an earlier one. What was deleted after `now`,
 * before the clock was set back, goes too: else it would stay until that time comes again.
 */
export const emptyWhatIsOld = (now: number): Promise<boolean> => emptyOutside(latestTooOld(now), now);

/** Deletes for good all that was deleted, whenever that was by the clock; whether there was any. */
export const emptyDeleted = (): Promise<boolean> => emptyOutside(Infinity, Infinity);

/**
 * What was deleted last, if that can still be undone at `now`: by which time it is undone, how many records
 * of which kind; null where there is none.
 */
export async function readLastDeletion(
  now: number,
): Promise<{ at: number; count: number; kind: RowKind } | null> {
  const { store } = (await openDatabase()).transaction('deleted');
  const byTime = store.index('by-time');
  const last = (await byTime.openCursor(null, 'prev'))?.value;
  if (!last || 'undone' in last || last.at > now || last.at <= latestTooOld(now)) return null;
  const kind = 'report' in last ? 'report' : 'seen' in last ? 'seen' : 'event';
  return { at: last.at, count: await byTime.count(last.at), kind };
}

/** What was deleted at this moment or before can no longer be undone at `now`. */
const latestTooOld = (now: number): number => now - minutesToUndo * 60_000;

/**
 * Deletes for good what was deleted at `until` or before, or after `after`, but for what is being put back;
 * whether there was any.
 */
async function emptyOutside(until: number, after: number): Promise<boolean> {
  const { store, done } = (await openDatabase()).transaction('deleted', 'readwrite');
  const byTime = store.index('by-time');
  const undone = await store.getAllKeys(keysOfUndone());
  const back = new Set((await Promise.all(undone.map((key) => byTime.getAllKeys(-key)))).flat());
  const keys = [
    ...(await byTime.getAllKeys(IDBKeyRange.upperBound(until))),
    ...(await byTime.getAllKeys(IDBKeyRange.lowerBound(after, true))),
  ].filter((key) => !back.has(key));
  if (keys.length === (await store.count())) await store.clear();
  else for (const key of keys) await store.delete(key);
  await done;
  return keys.length > 0;
}
