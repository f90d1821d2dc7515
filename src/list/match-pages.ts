import type { Entry, EntryMatch } from '../contract/list.ts';
import { openDatabase } from '../history/database.ts';
import type { MatchPage, ReadyList } from '../history/records.ts';

/** A page holds so many matches at most … */
const matchesPerPage = 128;
/** … and no more after so many UTF-16 units: one entry may name ten thousand words. */
const unitsPerPage = 20_000;

/** Sorts how the entries that have a number are matched into pages, each made when it is asked for. */
export function* matchPages(
  url: string,
  edition: string,
  entries: readonly Pick<Entry, 'match'>[],
): Generator<MatchPage> {
  let matches: EntryMatch[] = [];
  let units = 0;
  for (const [entry, { match }] of entries.entries()) {
    matches.push(match);
    units += unitsOf(match);
    const isFull = matches.length === matchesPerPage || units >= unitsPerPage;
    if (!isFull && entry + 1 < entries.length) continue;
    yield { url, page: matches.length - entry - 2, edition, matches: JSON.stringify(matches) };
    matches = [];
    units = 0;
  }
}

/**
 * How an entry of a list in force is matched, given by its number; null when the list was replaced meanwhile.
 */
export async function readMatch(
  { url, edition }: Pick<ReadyList, 'url' | 'edition'>,
  entry: number,
): Promise<EntryMatch | null> {
  const store = (await openDatabase()).transaction('entry-pages').store;
  // The page that begins last of those that begin no later than the entry.
  const cursor = await store.openCursor(IDBKeyRange.bound([url, -1 - entry], [url, -1]));
  const page = cursor?.value;
  if (!page || page.edition !== edition || !('matches' in page)) return null;
  const matches: EntryMatch[] = typeof page.matches === 'string' ? JSON.parse(page.matches) : page.matches;
  return matches[entry - (-1 - page.page)] ?? null;
}

function unitsOf(match: EntryMatch): number {
  let units = 0;
  for (const part of Object.values(match).flat()) if (typeof part === 'string') units += part.length;
  return units;
}
