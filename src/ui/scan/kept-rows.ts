import { type KeptMatch, readMatchLine, readMatchLines } from '../../scan/match-lines.ts';
import { type FoundEntry, isEntryWanted, isTextWanted, type RowSearch, type ScanRow } from './scan-row.ts';

/** Of each line its entry, by its number in `KeptRows`; null where the line is no row. */
export type KeptEntries = (number | null)[];

/** Rows that came together. */
interface Chunk {
  /** The number of its first row. */
  first: number;
  lines: Blob;
  /** Of each row its line, and its entry. */
  lineOf: Uint32Array;
  entryOf: Uint32Array;
}

/** So many chunks that were read last are kept as lines. */
const mostRead = 4;

/**
 * The rows of a scan, however many. The browser keeps their packed lines as Blobs, beside the page or on the
 * disk; the page keeps two numbers for each, and each entry once.
 */
export class KeptRows {
  length = 0;
  readonly #chunks: Chunk[] = [];
  readonly #entries: FoundEntry[] = [];
  readonly #read = new Map<Chunk, Promise<string[]>>();

  /** Adds an entry and says its number. */
  addEntry(entry: FoundEntry): number {
    return this.#entries.push(entry) - 1;
  }

  /** Adds the lines of a `MatchWriter`. */
  add(lines: Blob, entries: KeptEntries): void {
    const rows = entries.flatMap((entry, line) => (entry === null ? [] : { line, entry }));
    if (rows.length === 0) return;
    this.#chunks.push({
      first: this.length,
      lines,
      lineOf: Uint32Array.from(rows, ({ line }) => line),
      entryOf: Uint32Array.from(rows, ({ entry }) => entry),
    });
    this.length += rows.length;
  }

  /** The titles of the lists that something was found of. */
  listTitles(): string[] {
    return [...new Set(this.#entries.map(({ listTitle }) => listTitle))];
  }

  /** The entry of a row. */
  entryAt(number: number): FoundEntry {
    const chunk = this.#chunkOf(number);
    return this.#entryIn(chunk, number - chunk.first);
  }

  async rowAt(number: number): Promise<ScanRow> {
    const chunk = this.#chunkOf(number);
    const lines = await this.#linesOf(chunk);
    return { ...matchIn(chunk, lines, number - chunk.first), ...this.entryAt(number) };
  }

  /** How many times rows came. */
  get chunkCount(): number {
    return this.#chunks.length;
  }

  /** The numbers of the rows that a search asks for, of those that came together. */
  async findIn(number: number, search: RowSearch): Promise<number[]> {
    const chunk = this.#chunks[number];
    if (!chunk) return [];
    const places = Array.from(chunk.entryOf.keys()).filter((place) =>
      isEntryWanted(this.#entryIn(chunk, place), search),
    );
    const numberOf = (place: number) => chunk.first + place;
    if (search.text.trim() === '' || places.length === 0) return places.map(numberOf);
    const lines = await readMatchLines(chunk.lines);
    return places
      .filter((place) => isTextWanted(matchIn(chunk, lines, place), this.#entryIn(chunk, place), search))
      .map(numberOf);
  }

  #entryIn({ entryOf }: Chunk, place: number): FoundEntry {
    const entry = this.#entries[entryOf[place] ?? -1];
    if (!entry) throw new Error('no such entry');
    return entry;
  }

  #chunkOf(number: number): Chunk {
    const chunk = this.#chunks[this.#placeOf(number)];
    if (!chunk || number >= this.length) throw new Error('no such row');
    return chunk;
  }

  /** The place of the chunk that a row is in. */
  #placeOf(number: number): number {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#chunks[middle]?.first ?? 0) <= number) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #linesOf(chunk: Chunk): Promise<string[]> {
    const lines = this.#read.get(chunk) ?? readMatchLines(chunk.lines);
    this.#read.delete(chunk);
    this.#read.set(chunk, lines);
    for (const oldest of this.#read.keys()) {
      if (this.#read.size <= mostRead) break;
      this.#read.delete(oldest);
    }
    return lines;
  }
}

const matchIn = ({ lineOf }: Chunk, lines: readonly string[], place: number): KeptMatch =>
  readMatchLine(lines[lineOf[place] ?? -1] ?? '');
