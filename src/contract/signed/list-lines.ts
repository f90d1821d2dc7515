/**
 * Where the lines of a canonical list lie in its bytes, without their ends: entry `n` from `starts[n]` to
 * `ends[n]`.
 */
export interface ListLines {
  bytes: Uint8Array<ArrayBuffer>;
  headerEnd: number;
  starts: Uint32Array;
  ends: Uint32Array;
}

const newline = 10;
const comma = 44;
const lastLine = new TextEncoder().encode(']}\n');

/**
 * Finds the lines of a canonical list (canonical-list.ts); null where the bytes do not have that form. What
 * the lines hold is not looked at: a signed digest vouches for it. Pure.
 */
export function listLines(bytes: Uint8Array<ArrayBuffer>): ListLines | null {
  const end = bytes.length - lastLine.length;
  const headerEnd = bytes.indexOf(newline);
  if (headerEnd < 0 || headerEnd >= end || !lastLine.every((byte, at) => bytes[end + at] === byte))
    return null;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let start = headerEnd + 1; start < end; ) {
    const lineEnd = bytes.indexOf(newline, start);
    const isLast = lineEnd + 1 === end;
    // A comma parts two entries; after the last one there is none.
    if (lineEnd < 0 || lineEnd >= end || (bytes[lineEnd - 1] === comma) === isLast) return null;
    starts.push(start);
    ends.push(isLast ? lineEnd : lineEnd - 1);
    start = lineEnd + 1;
  }
  return { bytes, headerEnd, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** The id that leads an entry's line; null where none does. Pure. */
export function idOfLine(line: string): string | null {
  const plain = /^\{"id":"([^"\\\p{Cc}]*)"/u.exec(line)?.[1];
  if (plain !== undefined) return plain;
  const literal = /^\{"id":("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
  if (literal === undefined) return null;
  try {
    const id: unknown = JSON.parse(literal);
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}
