import * as v from 'valibot';
import { idOfLine, type ListLines } from './list-lines.ts';
import { listIdSchema, versionSchema } from './shared-schemas.ts';

export const deltaFormat = 'qiuzheng-delta/1';

/** A line of a canonical list, exactly as it stands there. */
const lineSchema = v.pipe(v.string(), v.regex(/^\{[^\n\r]*$/));

/** What leads from one version of a list to another: whole lines, so that the result is known to the byte. */
export const deltaSchema = v.object({
  format: v.literal(deltaFormat),
  list: listIdSchema,
  from: versionSchema,
  to: versionSchema,
  header: lineSchema,
  /** Lines of entries that are new or changed, by rising id. */
  put: v.array(v.pipe(lineSchema, v.endsWith('}'))),
  /** Ids of entries that are gone. A withdrawn entry is not gone: it stays as one line. */
  remove: v.array(v.string()),
});
export type Delta = v.InferOutput<typeof deltaSchema>;

/**
 * The bytes that a delta makes of a list; null where it does not fit. Whether they are the right ones only
 * the release's digest tells. Pure.
 */
export function applyDelta(base: ListLines, { header, put, remove }: Delta): Uint8Array<ArrayBuffer> | null {
  const changes = changesByPlace(base, put, remove);
  if (!changes) return null;
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [encoder.encode(`${header}\n`)];
  let next = 0;
  let lines = 0;
  const keepUntil = (place: number) => {
    if (place <= next) return;
    const isToEnd = place === base.starts.length;
    const end = isToEnd ? base.ends[place - 1] : base.starts[place];
    pieces.push(base.bytes.subarray(base.starts[next], end));
    if (isToEnd) pieces.push(encoder.encode(',\n'));
    lines += place - next;
  };
  for (const { place, replaces, line } of changes) {
    keepUntil(place);
    if (line !== null) pieces.push(encoder.encode(`${line},\n`));
    if (line !== null) lines++;
    next = place + (replaces ? 1 : 0);
  }
  keepUntil(base.starts.length);
  if (lines === 0) return null;
  return joined(pieces, encoder.encode('\n]}\n'));
}

interface Change {
  /** Before which line of the base it stands, or which line it replaces. */
  place: number;
  replaces: boolean;
  /** Null where the line is taken out. */
  line: string | null;
}

function changesByPlace(base: ListLines, put: string[], remove: string[]): Change[] | null {
  const changes: (Change & { id: string })[] = [];
  for (const line of put) {
    const id = idOfLine(line);
    if (id === null) return null;
    changes.push({ id, line, ...placeOf(base, id) });
  }
  for (const id of remove) {
    const { place, replaces } = placeOf(base, id);
    if (!replaces) return null;
    changes.push({ id, line: null, place, replaces });
  }
  changes.sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  return changes.some(({ id }, at) => changes[at + 1]?.id === id) ? null : changes;
}

/** Where the entry of this id stands, or would stand, by halving. */
function placeOf(base: ListLines, id: string): { place: number; replaces: boolean } {
  let low = 0;
  let high = base.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (idAt(base, middle) < id) low = middle + 1;
    else high = middle;
  }
  return { place: low, replaces: low < base.starts.length && idAt(base, low) === id };
}

/** No id is longer than 256 characters, or six bytes each where they are escaped. */
const longestId = 2048;

const decoder = new TextDecoder();

function idAt({ bytes, starts, ends }: ListLines, place: number): string {
  const start = starts[place] ?? 0;
  const line = bytes.subarray(start, Math.min(ends[place] ?? 0, start + longestId));
  return idOfLine(decoder.decode(line)) ?? '';
}

/** The pieces one after the other; the comma and LF that end them make way for the list's last line. */
function joined(pieces: readonly Uint8Array[], lastLine: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0) - ',\n'.length;
  const bytes = new Uint8Array(length + lastLine.length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  bytes.set(lastLine, length);
  return bytes;
}
