import type { EntryDetails } from '../history/records.ts';
import { detailsOf, type PlacedEntries, readPlaced, readPlaces } from './entry-places.ts';

/**
 * Reads what is known of single entries of a list, given by their numbers; null where the list was replaced
 * meanwhile, if it is to be of an edition.
 */
export function entriesByNumber(
  url: string,
  edition: string | null,
): (entry: number) => Promise<EntryDetails | null> {
  let placed: Promise<PlacedEntries | null> | null = null;
  const known = new Map<number, EntryDetails>();
  const read = async (entry: number) => {
    placed ??= readPlaces(url, edition);
    const all = await placed;
    const found = all && (await readPlaced(all, [entry])).get(entry);
    if (found) known.set(entry, detailsOf(found));
    return known.get(entry) ?? null;
  };
  return async (entry) => known.get(entry) ?? read(entry);
}
