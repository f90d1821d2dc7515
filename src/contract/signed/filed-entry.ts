import type { Entry } from '../list.ts';

/** The bytes of a file, which lie elsewhere as more of them come. */
export interface FileBytes {
  bytes: Uint8Array<ArrayBuffer>;
}

/** An entry that stands word for word in the file of its list: what it is found by, and where the rest is. */
export interface FiledEntry extends Pick<Entry, 'id' | 'status' | 'match'> {
  file: FileBytes;
  from: number;
  to: number;
}

/** An entry of which some parts are at hand, whether or not all of them are in memory. */
export type OutlinedEntry = Entry | FiledEntry;

/** Leaves an entry where it stands in its file. Pure. */
export const filedEntry = (
  { id, status, match }: Entry,
  file: FileBytes,
  from: number,
  to: number,
): FiledEntry => ({ id, status, match, file, from, to });

/** All of an entry. Pure. */
export const wholeEntry = (entry: OutlinedEntry): Entry =>
  'file' in entry ? JSON.parse(new TextDecoder().decode(lineOf(entry))) : entry;

/** A list with all of its entries. Pure. */
export const wholeList = <Rest>(list: Rest & { entries: readonly OutlinedEntry[] }) => ({
  ...list,
  entries: list.entries.map(wholeEntry),
});

/** The bytes of the line of an entry. */
export const lineOf = ({ file, from, to }: FiledEntry): Uint8Array<ArrayBuffer> =>
  file.bytes.subarray(from, to);
