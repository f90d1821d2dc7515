import { type BytesTest, viewed } from '../gives-back-bytes.ts';
import type { FileBytes } from './filed-entry.ts';
import { type Outline, OutlineCollector } from './outline-collector.ts';

/** What a canonical list states, read a piece at a time. */
export interface ListPieces {
  /** All but its entries, in whose place stand none. */
  header: { format?: unknown };
  /** Its entries. Where the bytes do not have that form after all, this throws a SyntaxError. */
  pieces(): Iterable<ListPiece>;
}

/** Some entries, one after the other. */
export interface ListPiece {
  length: number;
  /** Entry `at`. Where its line is not UTF-8 or no JSON value, this throws a SyntaxError. */
  entry(at: number): unknown;
  /** From where to where the entries stand in their file, and those of them that passed a test. */
  lines?: { starts: readonly number[]; ends: readonly number[]; outlines: readonly Outline[] };
}

/** So many lines are read at once: a few hundred kilobytes. */
const linesAtOnce = 1000;

/** A mark at the start of a piece is no mark but an error, as it is within the whole. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

const newline = 10;
const comma = 44;
const lastLine = encoder.encode(']}\n');

/**
 * Reads the bytes of a canonical list (canonical-list.ts) in pieces, so that they never are in memory as one
 * text, and while they still come. Entries that pass the test are outlined, and their lines are gone through
 * only once.
 */
export class ListScan {
  readonly #file: FileBytes = { bytes: encoder.encode('') };
  readonly #test: BytesTest | null;
  readonly #outlines: OutlineCollector | null;
  readonly #mostAhead: number;
  #header: { format?: unknown } | null = null;
  /** Pieces that came ahead of the whole, and how many lines they have. */
  readonly #pieces: ListPiece[] = [];
  #ahead = 0;
  /** Where the next line begins. */
  #next = 0;
  #isStopped = false;

  /** No more than `mostAhead` entries, or few more, are read before all of them have come. */
  constructor(test: BytesTest | null, mostAhead: number) {
    this.#test = test;
    this.#outlines = test && new OutlineCollector(this.#file, test);
    this.#mostAhead = mostAhead;
  }

  /** Goes through the lines of what has come so far. */
  goOn(bytes: Uint8Array<ArrayBuffer>): void {
    this.#file.bytes = bytes;
    if (this.#isStopped || this.#ahead > this.#mostAhead || !this.#readHeader()) return;
    const end = bytes.lastIndexOf(newline) + 1;
    // The last two lines of a list are judged by how it ends.
    const last = startOfLine(bytes, startOfLine(bytes, end));
    try {
      for (const piece of this.#piecesUntil(last, end)) {
        this.#pieces.push(piece);
        this.#ahead += piece.length;
      }
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      // Whoever asks for the whole hears of it.
      this.#isStopped = true;
      this.#outlines?.take();
    }
  }

  /** What all of the bytes state; null where they do not begin and end like a canonical list. */
  whole(bytes: Uint8Array<ArrayBuffer>): ListPieces | null {
    this.#file.bytes = bytes;
    const end = bytes.length - lastLine.length;
    const isWhole = lastLine.every((byte, at) => bytes[end + at] === byte);
    if (!isWhole || !this.#readHeader() || !this.#header) return null;
    const [ahead, rest] = [this.#pieces, () => this.#piecesUntil(end, end)];
    return {
      header: this.#header,
      *pieces() {
        yield* ahead;
        yield* rest();
      },
    };
  }

  #readHeader(): boolean {
    if (this.#header) return true;
    const end = this.#file.bytes.indexOf(newline);
    if (end < 0) return false;
    this.#header = headerOf(this.#file.bytes);
    this.#isStopped = !this.#header;
    this.#next = end + 1;
    return this.#header !== null;
  }

  /** The entries of the lines before `last`; the list ends at `end`. */
  *#piecesUntil(last: number, end: number): Generator<ListPiece> {
    const { bytes } = this.#file;
    const file = this.#file;
    const source = viewed(bytes);
    while (this.#next < last) {
      const starts: number[] = [];
      const ends: number[] = [];
      let next = this.#next;
      while (next < last && starts.length < linesAtOnce) {
        const from = next;
        let to = this.#test ? this.#test.endOf(source, from) : -1;
        next = nextLine(bytes, to, end);
        if (next > 0) this.#outlines?.add(source, from, to);
        else {
          to = endOfLine(bytes, from);
          next = nextLine(bytes, to, end);
        }
        if (next < 0) throw new SyntaxError('this is no canonical list');
        starts.push(from);
        ends.push(to);
      }
      this.#next = next;
      yield {
        length: starts.length,
        lines: { starts, ends, outlines: this.#outlines?.take() ?? [] },
        // Each by itself: parsed together, one line could hold two entries and two lines one.
        entry: (at) => jsonIn(file.bytes.subarray(starts[at], ends[at])),
      };
    }
  }
}

/** Where the next line begins after an entry that ends at `at`; -1 where an entry's line does not end so. */
function nextLine(bytes: Uint8Array, at: number, end: number): number {
  if (at < 0) return -1;
  // A comma parts two entries; after the last one there is none.
  if (bytes[at] !== comma) return bytes[at] === newline && at + 1 === end ? end : -1;
  return bytes[at + 1] === newline && at + 2 < end ? at + 2 : -1;
}

/** Where the line begins that ends before `end`. */
const startOfLine = (bytes: Uint8Array, end: number): number =>
  end < 2 ? 0 : bytes.lastIndexOf(newline, end - 2) + 1;

function endOfLine(bytes: Uint8Array, start: number): number {
  const at = bytes.indexOf(newline, start);
  return bytes[at - 1] === comma ? at - 1 : at;
}

/** What the first line of a canonical list states, without looking at the others; null where it is none. */
export function headerOf(bytes: Uint8Array<ArrayBuffer>): { format?: unknown } | null {
  const end = bytes.indexOf(newline);
  const isHeader =
    end >= ending.length && ending.every((byte, at) => bytes[end - ending.length + at] === byte);
  return isHeader ? objectIn(bytes.subarray(0, end)) : null;
}

const ending = encoder.encode('"entries":[');

function objectIn(header: Uint8Array): object | null {
  try {
    const value: unknown = jsonIn(header, ']}');
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function jsonIn(bytes: Uint8Array, end = ''): unknown {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new SyntaxError('this is not UTF-8');
  }
  return JSON.parse(text + end);
}
