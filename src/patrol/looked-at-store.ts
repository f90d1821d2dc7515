import type { IDBPObjectStore } from 'idb';
import type { Result } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import type { LookedAt } from '../history/records.ts';
import type { Qiuzheng } from '../history/schema.ts';
import { writeDatabase } from '../history/write-database.ts';

/** So many pages are remembered, those looked at last … */
const mostLookedAt = 5000;
/** … and none for longer than this. */
const daysLookedAt = 180;

const day = 86_400_000;

/** What is remembered of a page; null where it was never looked at, or long ago. */
export const readLookedAt = async (page: string, now: number): Promise<LookedAt | null> => {
  const known = await (await openDatabase()).get('looked-at', page);
  return known && known.at >= now - daysLookedAt * day ? known : null;
};

/** Remembers a page, and forgets what nobody has looked at for long. */
export const keepLookedAt = (looked: LookedAt): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction('looked-at', 'readwrite');
    await transaction.store.put(looked);
    await forgetOldest(transaction.store, looked.at);
    await transaction.done;
    return null;
  });

/** Puts back what was remembered of a page before, also where that was nothing. */
export const putBackLookedAt = (page: string, before: LookedAt | null): Promise<Result<null>> =>
  writeDatabase(async () => {
    const database = await openDatabase();
    await (before ? database.put('looked-at', before) : database.delete('looked-at', page));
    return null;
  });

/** How many pages are remembered. */
export const countLookedAt = async (): Promise<number> => (await openDatabase()).count('looked-at');

/** Forgets all of them. */
export const forgetLookedAt = (): Promise<Result<null>> =>
  writeDatabase(async () => {
    await (await openDatabase()).clear('looked-at');
    return null;
  });

type Store = IDBPObjectStore<Qiuzheng, ['looked-at'], 'looked-at', 'readwrite'>;

async function forgetOldest(store: Store, now: number): Promise<void> {
  let tooMany = (await store.count()) - mostLookedAt;
  for (let cursor = await store.index('by-time').openCursor(); cursor; cursor = await cursor.continue()) {
    if (tooMany <= 0 && cursor.value.at >= now - daysLookedAt * day) return;
    await cursor.delete();
    tooMany -= 1;
  }
}
