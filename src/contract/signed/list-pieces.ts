import { type ListLines, listLines } from './list-lines.ts';

/** What a canonical list states, read a piece at a time. */
export interface ListPieces {
  /** All but its entries, in whose place stand none. */
  header: { format?: unknown };
  /** Where its lines lie: entry `n` is the value of line `n`. */
  lines: ListLines;
  /** Its entries. Where a line is no JSON value, this throws a SyntaxError. */
  entries(): Iterable<unknown[]>;
}

/** So many lines are read at once: a few hundred kilobytes. */
const linesAtOnce = 1000;

/** A mark at the start of a piece is no mark but an error, as it is within the whole. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The bytes of a canonical list (canonical-list.ts) in pieces, so that they never are in memory as one text;
 * null where they do not have that form. Pure.
 */
export function listPieces(bytes: Uint8Array<ArrayBuffer>): ListPieces | null {
  const header = headerOf(bytes);
  const lines = header && listLines(bytes);
  if (!lines) return null;
  const { starts, ends } = lines;
  return {
    header,
    lines,
    *entries() {
      for (let from = 0; from < starts.length; from += linesAtOnce) {
        const last = Math.min(from + linesAtOnce, starts.length) - 1;
        const piece = decoder.decode(bytes.subarray(starts[from], ends[last]));
        // Each by itself: parsed together, one line could hold two entries and two lines one.
        yield piece.split(',\n').map((line): unknown => JSON.parse(line));
      }
    },
  };
}

/** What the first line of a canonical list states, without looking at the others; null where it is none. */
export function headerOf(bytes: Uint8Array<ArrayBuffer>): { format?: unknown } | null {
  const end = bytes.indexOf(newline);
  const isHeader =
    end >= ending.length && ending.every((byte, at) => bytes[end - ending.length + at] === byte);
  return isHeader ? objectIn(`${decoder.decode(bytes.subarray(0, end))}]}`) : null;
}

const newline = 10;
const ending = new TextEncoder().encode('"entries":[');

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
