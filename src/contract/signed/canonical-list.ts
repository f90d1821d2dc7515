import type { Entry, List } from '../list.ts';

/**
 * A list as the lines of its canonical form, which is JSON and the same bytes for the same content:
 *
 *     {"format":"qiuzheng-list/1","id":…,"entries":[
 *     {"id":"a",…},
 *     {"id":"b",…}
 *     ]}
 *
 * UTF-8 without a mark, each line ended by LF. Keys are sorted as RFC 8785 sorts them, but that `format`
 * leads the header, `entries` ends it and `id` leads an entry; ids rise strictly by UTF-16 units.
 */
export interface CanonicalList {
  /** The first line, without its LF. */
  header: string;
  /** The entries' lines, without comma and LF, by rising id. */
  entries: string[];
}

/** A list's canonical lines. Entries of one id would make two lists of it: they throw. */
export function canonicalList({ entries, ...header }: List): CanonicalList {
  const lines = entries
    .map((entry) => ({ id: entry.id, line: canonicalEntry(entry) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const double = lines.find(({ id }, at) => lines[at + 1]?.id === id);
  if (double) throw new Error(`canonical-list: two entries have the id ${double.id}`);
  return { header: canonicalHeader(header), entries: lines.map(({ line }) => line) };
}

/** The first line of a list. Pure. */
export function canonicalHeader({ format, ...rest }: Omit<List, 'entries'>): string {
  const first = JSON.stringify({ format, ...sorted(rest) });
  return `${first.slice(0, -1)},"entries":[`;
}

/** An entry's line. Pure. */
export const canonicalEntry = ({ id, ...rest }: Entry): string => JSON.stringify({ id, ...sorted(rest) });

/** The same value with the keys of every object in it sorted; what is undefined is left out. */
function sorted<T extends object>(value: T): object {
  const entries: [string, unknown][] = [];
  // Without an order of its own, `sort` orders by UTF-16 units.
  for (const key of Object.keys(value).sort()) {
    const each: unknown = Reflect.get(value, key);
    if (each !== undefined) entries.push([key, sortedDeep(each)]);
  }
  return Object.fromEntries(entries);
}

const sortedDeep = (value: unknown): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : Array.isArray(value)
      ? value.map(sortedDeep)
      : sorted(value);

/** The bytes of canonical lines. */
export const canonicalBytes = ({ header, entries }: CanonicalList): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${header}\n${entries.join(',\n')}\n]}\n`);

/** The lines of the bytes of a canonical list. Pure. */
export function canonicalLines(bytes: Uint8Array): CanonicalList {
  const [header = '', ...rest] = new TextDecoder().decode(bytes).split('\n');
  // After the entries come the line that ends the list, and nothing.
  return {
    header,
    entries: rest.slice(0, -2).map((line) => (line.endsWith(',') ? line.slice(0, -1) : line)),
  };
}
