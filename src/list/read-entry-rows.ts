import type { EntryDetails } from '../history/records.ts';
import { entriesByNumber } from './entries-by-number.ts';
import { readAllPlaced, readPlaces } from './entry-places.ts';

/** What a row says of an entry; `entry` is its number in the list in force. */
export interface EntryRow extends Pick<EntryDetails, 'id' | 'claim' | 'status' | 'category' | 'updatedAt'> {
  entry: number;
}

/**
 * Reads the rows of a list, given by its address, and hands them on a few thousand at a time; it ends early
 * where the signal says so. A list that is replaced meanwhile is read to its end as it was: what shows it
 * reads it anew.
 */
export async function readEntryRows(
  url: string,
  take: (rows: EntryRow[], isAll: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  const placed = await readPlaces(url, null);
  if (!placed) return take([], true);
  for await (const { entries, isLast } of readAllPlaced(placed)) {
    if (signal.aborted) return;
    const rows = Array.from(entries, ([entry, { id, claim, status, category, updatedAt }]): EntryRow => {
      return { entry, id, claim, status, category, updatedAt };
    });
    take(rows, isLast);
  }
}

/** All that is known of an entry, given by its number; null where there is none. */
export const readEntry = (url: string, entry: number): Promise<EntryDetails | null> =>
  entriesByNumber(url, null)(entry);
