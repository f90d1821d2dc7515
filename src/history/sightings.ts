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

/** How many matches were looked at, on all pages. */
export const countSightings = async (): Promise<number> => (await openDatabase()).count('sightings');

/** Forgets all of them. */
export const forgetSightings = (): Promise<Result<null>> =>
  writeDatabase(async () => {
    await (await openDatabase()).clear('sightings');
    return null;
  });
