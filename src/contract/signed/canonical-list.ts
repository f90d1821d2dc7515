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
  const { format, ...rest } = header;
  const first = JSON.stringify({ format, ...sorted(rest) });
  return { header: `${first.slice(0, -1)},"entries":[`, entries: lines.map(({ line }) => line) };
}

const canonicalEntry = ({ id, ...rest }: Entry): string => JSON.stringify({ id, ...sorted(rest) });

/** The same value with the keys of every object in it sorted; what is undefined is left out. */
function sorted<T extends object>(value: T): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sortedDeep(each)]),
  );
}

const sortedDeep = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sortedDeep)
    : typeof value === 'object' && value !== null
      ? sorted(value)
      : value;

/** The bytes of canonical lines. */
export const canonicalBytes = ({ header, entries }: CanonicalList): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${header}\n${entries.join(',\n')}\n]}\n`);
