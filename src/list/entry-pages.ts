import type { Entry } from '../contract/list.ts';
import { lineOf, type OutlinedEntry, wholeEntry } from '../contract/signed/filed-entry.ts';
import type { EntryDetails, EntryPage, MatchPage } from '../history/records.ts';

/**
 * How many entries one record holds: few enough that reading one of them is cheap, so many that a large list
 * is few records.
 */
export const entriesPerPage = 128;

/** A longer line, in bytes, is stored without how its entry is matched: that may be ten thousand words. */
const longestLine = 4096;

/** Sorts what is shown of the entries of a list into pages, each made when it is asked for. */
export function* entryPages(
  url: string,
  edition: string,
  all: readonly OutlinedEntry[],
): Generator<EntryPage> {
  for (let first = 0; first < all.length; first += entriesPerPage) {
    const entries = arrayOf(all.slice(first, first + entriesPerPage).map(bytesOf));
    yield { url, page: first / entriesPerPage, edition, entries };
  }
}

/** An entry as JSON: most often its line as it is, which takes no time to make. */
function bytesOf(entry: OutlinedEntry): Uint8Array {
  if ('file' in entry && entry.to - entry.from <= longestLine) return lineOf(entry);
  return encoder.encode(JSON.stringify(detailsOf(wholeEntry(entry))));
}

const encoder = new TextEncoder();

const detailsOf = ({ match: _, ...details }: Entry): EntryDetails => details;

/** A JSON array of these values. */
function arrayOf(values: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const [open = 0, comma = 0, close = 0] = encoder.encode('[,]');
  const bytes = new Uint8Array(values.reduce((sum, { length }) => sum + length + 1, 1));
  let at = 0;
  for (const value of values) {
    bytes[at] = at === 0 ? open : comma;
    bytes.set(value, at + 1);
    at += value.length + 1;
  }
  bytes[at] = close;
  return bytes;
}

/** What is shown of the entries on a page; null where it is one of matches. */
export function entriesOn(page: EntryPage | MatchPage): EntryDetails[] | null {
  if (!('entries' in page)) return null;
  const { entries } = page;
  if (typeof entries === 'string') return JSON.parse(entries);
  if (Array.isArray(entries)) return entries;
  const stored: Entry[] = JSON.parse(new TextDecoder().decode(entries));
  return stored.map(detailsOf);
}
