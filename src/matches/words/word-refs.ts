import type { GroupTable } from './group-table.ts';

/**
 * What a word is to an entry. The reference of an `anchor` names a wording of a claim instead of an entry;
 * that of a `cue` names neither.
 */
export const refKind = { word: 0, unless: 1, part: 2, needed: 3, anchor: 4, cue: 5 } as const;

/** A reference from a word to an entry, as one number: 24 bits of entry, 4 of detail, 4 of kind. */
export const packRef = (entry: number, kind: number, detail = 0) => (entry << 8) | (detail << 4) | kind;

/** The entry a reference names; of an anchor the wording. */
export const entryOfRef = (ref: number) => ref >>> 8;

/** The number of a combination's part, of a wording's anchor, or the kind of a cue; 0 for all else. */
export const detailOfRef = (ref: number) => (ref >>> 4) & 15;

/** One of `refKind`. */
export const kindOfRef = (ref: number) => ref & 15;

/** Whether a reference says no more than that the word is one of the entry's words. */
export const isPlainRef = (ref: number) => (ref & 255) === refKind.word;

/**
 * Words in flat tables, and the references of those that belong to several entries or are no plain word of
 * one.
 */
export interface WordTables {
  /**
   * Lists of references, one after another. Each begins with `refsHead` numbers: how many references act as
   * soon as the word is found, how many only count once the whole text was searched, and after which letters
   * the word itself has a pause (bits of `pauseBit`). The references that act follow, anchors first and words
   * last, then the others.
   */
  refs: Int32Array;
  /** Words matched anywhere, filed under a pair of letters: those with a letter from `firstWide` on … */
  widePairs: GroupTable;
  /** … and those without one. */
  narrowPairs: GroupTable;
  /** Words filed under a longer window of letters: one table for each of `windowSizes`. */
  windows: GroupTable[];
}

/** How many numbers stand before the references of a list. */
export const refsHead = 3;

/** How many references of the list at `list` act as soon as the word is found. */
export const actingCount = (refs: Int32Array, list: number) => refs[list] ?? 0;

/** How many references of the list at `list` only count once the whole text was searched. */
export const notedCount = (refs: Int32Array, list: number) => refs[list + 1] ?? 0;

/** After which letters the word of the list at `list` has a pause of its own; see `pauseBit`. */
export const ownPauses = (refs: Int32Array, list: number) => refs[list + 2] ?? 0;

/** Writes a list of references at the end of `refs`. */
export function writeRefs(
  acting: readonly number[],
  noted: readonly number[],
  pauses: number,
  refs: number[],
): void {
  refs.push(acting.length, noted.length, pauses);
  for (const ref of acting) refs.push(ref);
  for (const ref of noted) refs.push(ref);
}

/** All tables of words matched anywhere. */
export const groupsOf = ({ widePairs, narrowPairs, windows }: Omit<WordTables, 'refs'>) => [
  widePairs,
  narrowPairs,
  ...windows,
];
