import type { EntryMatch } from '../contract/list.ts';
import { openDatabase } from '../history/database.ts';
import type { MatchPage, ReadyList } from '../history/records.ts';

/** A page holds so many matches at most … */
const matchesPerPage = 128;
/** … and no more after so many UTF-16 units: one entry may name ten thousand words. */
const unitsPerPage = 20_000;

/** Sorts how the entries of a list are matched into pages. */
export function matchPages(url: string, edition: string, matches: readonly EntryMatch[]): MatchPage[] {
  const pages: MatchPage[] = [];
  let units = unitsPerPage;
  for (const [entry, match] of matches.entries()) {
    const last = pages.at(-1);
    if (last && last.matches.length < matchesPerPage && units < unitsPerPage) last.matches.push(match);
    else {
      pages.push({ url, page: -1 - entry, edition, matches: [match] });
      units = 0;
    }
    units += unitsOf(match);
  }
  return pages;
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
  return page.matches[entry - (-1 - page.page)] ?? null;
}

function unitsOf(match: EntryMatch): number {
  let units = 0;
  for (const part of Object.values(match).flat()) if (typeof part === 'string') units += part.length;
  return units;
}
