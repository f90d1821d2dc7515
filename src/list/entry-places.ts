import type { Entry } from '../contract/list.ts';
import { lineOf, type OutlinedEntry } from '../contract/signed/filed-entry.ts';
import { openDatabase } from '../history/database.ts';
import type { EntryDetails, EntryPlaces } from '../history/records.ts';

/**
 * Says where the entries of a list stand, in the order of their numbers. `keptAs` is the version whose kept
 * file states the list: of an entry that it states word for word nothing else is stored. Pure.
 */
export function entryPlaces(
  url: string,
  edition: string,
  entries: readonly OutlinedEntry[],
  keptAs: number | null,
): EntryPlaces {
  const filed = keptAs === null ? undefined : entries.find((entry) => 'file' in entry);
  const starts = new Uint32Array(entries.length);
  const ends = new Uint32Array(entries.length);
  const added: Uint8Array<ArrayBuffer>[] = [];
  let end = filed?.file.bytes.length ?? 0;
  // A function called for each entry is compiled long before a loop over all of them is.
  const place = (entry: OutlinedEntry, number: number): void => {
    if (filed && 'file' in entry) {
      starts[number] = entry.from;
      ends[number] = entry.to;
      return;
    }
    const line = 'file' in entry ? lineOf(entry) : encoder.encode(JSON.stringify(entry));
    added.push(line);
    starts[number] = end;
    end += line.length;
    ends[number] = end;
  };
  entries.forEach(place);
  return {
    ...{ url, edition, starts, ends },
    file: filed ? keptAs : null,
    added: added.length > 0 ? new Blob(added) : null,
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Where entries stand, and the bytes they stand in, of which only those asked for are read. */
export interface PlacedEntries extends Pick<EntryPlaces, 'starts' | 'ends'> {
  lines: Blob;
}

/**
 * The entries of the list in force at an address; null where it is not there in this edition, or in any if
 * none is named. `known` is where they stand, if that need not be read.
 */
export async function readPlaces(
  url: string,
  edition: string | null,
  known?: EntryPlaces,
): Promise<PlacedEntries | null> {
  const transaction = (await openDatabase()).transaction(['entry-places', 'list-files']);
  const places = known ?? (await transaction.objectStore('entry-places').get(url));
  if (!places || (edition !== null && places.edition !== edition)) return null;
  if (places.file === null) return placed(places, []);
  const file = await transaction.objectStore('list-files').get([url, places.file]);
  return file ? placed(places, [file.bytes]) : null;
}

/** Entries of which each is stored with their places. */
export const placedAlone = (entries: readonly OutlinedEntry[]): PlacedEntries =>
  placed(entryPlaces('', '', entries, null), []);

const placed = ({ starts, ends, added }: EntryPlaces, file: Blob[]): PlacedEntries => ({
  starts,
  ends,
  lines: new Blob(added ? [...file, added] : file),
});

/** To read so many bytes more takes no longer than to read once more. */
const nearby = 64 * 1024;

/**
 * Reads entries, given by their numbers; those that no entry has are left out, and those that cannot be read:
 * one damaged line costs no other entry.
 */
export async function readPlaced(
  { starts, ends, lines }: PlacedEntries,
  numbers: Iterable<number>,
): Promise<Map<number, Entry>> {
  const startOf = (number: number) => starts[number] ?? 0;
  const endOf = (number: number) => ends[number] ?? 0;
  const spans: { from: number; to: number; numbers: number[] }[] = [];
  const known = [...numbers].filter((number) => number < starts.length);
  for (const number of known.sort((one, other) => startOf(one) - startOf(other))) {
    const last = spans.at(-1);
    if (last && startOf(number) - last.to < nearby) {
      last.to = endOf(number);
      last.numbers.push(number);
    } else spans.push({ from: startOf(number), to: endOf(number), numbers: [number] });
  }
  const found = new Map<number, Entry>();
  const readSpan = async ({ from, to, numbers }: (typeof spans)[number]) => {
    const bytes = new Uint8Array(await lines.slice(from, to).arrayBuffer());
    for (const number of numbers) {
      const line = bytes.subarray(startOf(number) - from, endOf(number) - from);
      const entry = entryIn(line, number);
      if (entry) found.set(number, entry);
    }
  };
  await Promise.all(spans.map(readSpan));
  return found;
}

function entryIn(line: Uint8Array<ArrayBuffer>, number: number): Entry | null {
  try {
    return JSON.parse(decoder.decode(line));
  } catch (error) {
    console.warn(`entry-places: entry ${number} is left out, since its line cannot be read`, error);
    return null;
  }
}

/** So many entries are read at once: few enough that what waits in between is not held up. */
const entriesAtOnce = 2048;

/** Reads all entries by their numbers, some at a time and in order; see `readPlaced`. */
export async function* readAllPlaced(
  placed: PlacedEntries,
): AsyncGenerator<{ entries: Map<number, Entry>; isLast: boolean }> {
  const count = placed.starts.length;
  for (let first = 0; first < count; first += entriesAtOnce) {
    const numbers = Array.from({ length: Math.min(entriesAtOnce, count - first) }, (_, at) => first + at);
    const found = await readPlaced(placed, numbers);
    const entries = new Map<number, Entry>();
    for (const number of numbers) {
      const entry = found.get(number);
      if (entry) entries.set(number, entry);
    }
    yield { entries, isLast: first + entriesAtOnce >= count };
  }
}

/** What is shown of an entry: how it is matched may be ten thousand words. */
export const detailsOf = ({ match: _, ...details }: Entry): EntryDetails => details;
