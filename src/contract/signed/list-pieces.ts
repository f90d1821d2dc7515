import type { BytesTest } from '../gives-back-bytes.ts';
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
 * The bytes of a canonical list (canonical-list.ts) in pieces, so that they never are in memory as one text;
 * null where they do not begin and end like one. Entries that pass the test are outlined, and their lines are
 * gone through only once. Pure.
 */
export function listPieces(bytes: Uint8Array<ArrayBuffer>, test: BytesTest | null): ListPieces | null {
  const header = headerOf(bytes);
  const end = bytes.length - lastLine.length;
  if (!header || !lastLine.every((byte, at) => bytes[end + at] === byte)) return null;
  return {
    header,
    *pieces() {
      const outlines = test && new OutlineCollector(bytes, test);
      for (let next = bytes.indexOf(newline) + 1; next < end; ) {
        const starts: number[] = [];
        const ends: number[] = [];
        while (next < end && starts.length < linesAtOnce) {
          const from = next;
          let to = test ? test.endOf(bytes, from) : -1;
          next = nextLine(bytes, to, end);
          if (next > 0) outlines?.add(from, to);
          else {
            to = endOfLine(bytes, from);
            next = nextLine(bytes, to, end);
          }
          if (next < 0) throw new SyntaxError('this is no canonical list');
          starts.push(from);
          ends.push(to);
        }
        yield {
          length: starts.length,
          lines: { starts, ends, outlines: outlines?.take() ?? [] },
          // Each by itself: parsed together, one line could hold two entries and two lines one.
          entry: (at) => jsonIn(bytes.subarray(starts[at], ends[at])),
        };
      }
    },
  };
}

/** Where the next line begins after an entry that ends at `at`; -1 where an entry's line does not end so. */
function nextLine(bytes: Uint8Array, at: number, end: number): number {
  if (at < 0) return -1;
  // A comma parts two entries; after the last one there is none.
  if (bytes[at] !== comma) return bytes[at] === newline && at + 1 === end ? end : -1;
  return bytes[at + 1] === newline && at + 2 < end ? at + 2 : -1;
}

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
