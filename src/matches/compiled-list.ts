import { type Table, unpackTables } from './packed-tables.ts';

/** Rises whenever tables, folding or rules change, so that a list stored by another version is compiled anew. */
export const compiledFormat = 1;

/**
 * A list made ready for matching: plain data and one buffer of flat tables. It can be cloned, stored in IndexedDB and loaded
 * without compiling again; ask `isCompiledList` first.
 */
export interface CompiledList {
  format: typeof compiledFormat;
  /** `Match.entry` indexes these. */
  entryIds: string[];
  tables: ArrayBuffer;
}

/** Whether a stored value is a compiled list this version can use. */
export function isCompiledList(value: unknown): value is CompiledList {
  if (typeof value !== 'object' || value === null) return false;
  const { format, entryIds, tables } = value as Partial<CompiledList>;
  return (
    format === compiledFormat &&
    Array.isArray(entryIds) &&
    tables instanceof ArrayBuffer &&
    unpackTables(tables)?.length === tableCount
  );
}

/** What a reference from a word to an entry means. */
export const refKind = { word: 0, unless: 1 } as const;

/** Bits of a word's flags. */
export const wordFlag = { wholeStart: 1, wholeEnd: 2, tokens: 4 } as const;

/** Between two tokens of a word in `wordUnits`; no folded unit is so small. */
export const tokenBreak = 1;

/** An entry of a bucket: which word, and how many letters after its start the anchor lies. */
export const bucketItem = (word: number, offset: number) => word * 256 + offset;

/** Open addressing from a key to a slice of `items`; a slot with an empty slice is free. */
export interface Buckets {
  keys: Int32Array;
  /** Per slot where its items start; one more at the end is not needed, because slots hold their own ends. */
  starts: Int32Array;
  ends: Int32Array;
  items: Int32Array;
}

/** A compiled list's tables, named. */
export interface ListTables {
  wordStarts: Int32Array;
  wordUnits: Uint16Array;
  wordFlags: Uint8Array;
  refStarts: Int32Array;
  /** Entry times 256, plus the kind of reference. */
  refs: Int32Array;
  anchorFilter: Int32Array;
  anchors: Buckets;
  tokens: Buckets;
}

const tableCount = 14;

/** The order in which `openCompiledList` expects the tables. */
export function listOfTables(tables: ListTables): Table[] {
  const { anchors, tokens } = tables;
  return [
    tables.wordStarts,
    tables.wordUnits,
    tables.wordFlags,
    tables.refStarts,
    tables.refs,
    tables.anchorFilter,
    anchors.keys,
    anchors.starts,
    anchors.ends,
    anchors.items,
    tokens.keys,
    tokens.starts,
    tokens.ends,
    tokens.items,
  ];
}

const opened = new WeakMap<CompiledList, ListTables>();

/** The tables of a compiled list as views, made once per list. Throws when the list is not a compiled one. */
export function openCompiledList(list: CompiledList): ListTables {
  const known = opened.get(list);
  if (known) return known;
  const tables = unpackTables(list.tables);
  if (list.format !== compiledFormat || tables?.length !== tableCount) throw new Error('not a compiled list');
  const ints = (index: number) => tables[index] as Int32Array;
  const buckets = (index: number): Buckets => ({
    keys: ints(index),
    starts: ints(index + 1),
    ends: ints(index + 2),
    items: ints(index + 3),
  });
  const named: ListTables = {
    wordStarts: ints(0),
    wordUnits: tables[1] as Uint16Array,
    wordFlags: tables[2] as Uint8Array,
    refStarts: ints(3),
    refs: ints(4),
    anchorFilter: ints(5),
    anchors: buckets(6),
    tokens: buckets(10),
  };
  opened.set(list, named);
  return named;
}
