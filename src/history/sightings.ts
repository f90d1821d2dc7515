import type { Result } from '../contract/result.ts';
import { openDatabase } from './database.ts';
import type { Sighting } from './records.ts';
import { writeDatabase } from './write-database.ts';

/**
 * Remembers that matches of a page were looked at; `page` is its address without what only tracks a person.
 */
export const keepSightings = (page: string, keys: string[]): Promise<Result<null>> =>
  writeDatabase(async () => {
    const at = Date.now();
    const transaction = (await openDatabase()).transaction('sightings', 'readwrite');
    for (const key of keys) {
      // The first look counts: one who steps back and forth has not seen it "before".
      const known = await transaction.store.get([page, key]);
      if (!known) await transaction.store.put({ page, key, at });
    }
    await transaction.done;
    return null;
  });

/** What was looked at on a page. */
export const readSightings = async (page: string): Promise<Sighting[]> =>
  (await openDatabase()).getAll('sightings', IDBKeyRange.bound([page], [page, []]));

/** So many are in memory together while all are read. */
const together = 1000;

/** All that were looked at, some at a time: one by one takes many times as long. */
export async function* readAllSightings(): AsyncGenerator<Sighting[]> {
  const database = await openDatabase();
  for (let after: [string, string] | null = null; ; ) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const some: Sighting[] = await database.getAll('sightings', range, together);
    if (some.length > 0) yield some;
    const last = some.at(-1);
    if (!last || some.length < together) return;
    after = [last.page, last.key];
  }
}

/**
 * Forgets those that were looked at before a moment, in milliseconds since 1970. Each step reads and deletes
 * in one transaction: what is looked at anew meanwhile stays. Others write between the steps.
 */
export async function forgetOldSightings(before: number): Promise<void> {
  for (let rest: IDBKeyRange | null = null; ; ) {
    const { store, done } = (await openDatabase()).transaction('sightings', 'readwrite');
    const some: Sighting[] = await store.getAll(rest, together);
    const old = some.filter(({ at }) => at < before);
    await Promise.all([...old.map(({ page, key }) => store.delete([page, key])), done]);
    const last = some.at(-1);
    if (!last || some.length < together) return;
    rest = IDBKeyRange.lowerBound([last.page, last.key], true);
  }
}

/** How many matches were looked at, on all pages. */
export const countSightings = async (): Promise<number> => (await openDatabase()).count('sightings');

/** Forgets all of them. */
export const forgetSightings = (): Promise<Result<null>> =>
  writeDatabase(async () => {
    await (await openDatabase()).clear('sightings');
    return null;
  });
