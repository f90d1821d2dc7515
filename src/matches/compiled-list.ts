import { windowSizes } from './file-words.ts';
import type { GroupTable } from './group-table.ts';
import { packTables, type Table, unpackTables } from './packed-tables.ts';

/** Rises whenever tables, folding or rules change, so that a list stored by another version is compiled anew. */
export const compiledFormat = 1;

/**
 * A list made ready for matching: plain data and one buffer of flat tables. It can be cloned, transferred, stored in IndexedDB
 * and loaded without compiling again; ask `isCompiledList` first.
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

/** What a word is to an entry. */
export const refKind = { word: 0, unless: 1 } as const;

/** A reference from a word to an entry: entry, detail of 4 bits, kind of 4 bits. */
export const packRef = (entry: number, kind: number, detail = 0) => (entry << 8) | (detail << 4) | kind;

/** The words of a compiled list. */
export interface WordTables {
  /** Lists of references: how many, then each; for words that belong to several entries or are no plain word of one. */
  refs: Int32Array;
  /** Words matched anywhere, one table per window size. */
  windows: GroupTable[];
  /** Phrases of whole Latin tokens. */
  tokens: GroupTable;
}

const tableCount = 1 + (windowSizes.length + 1) * 4;

/** Packs the tables of a list in the order `openCompiledList` expects. */
export function packWordTables({ refs, windows, tokens }: WordTables): ArrayBuffer {
  const groups = [...windows, tokens].flatMap(({ filter, ranks, starts, records }): Table[] => [
    filter,
    ranks,
    starts,
    records,
  ]);
  return packTables([refs, ...groups]);
}

const opened = new WeakMap<CompiledList, WordTables>();

/** The tables of a compiled list as views, made once per list. Throws when the list is not a compiled one. */
export function openCompiledList(list: CompiledList): WordTables {
  const known = opened.get(list);
  if (known) return known;
  const tables = unpackTables(list.tables);
  if (list.format !== compiledFormat || tables?.length !== tableCount) throw new Error('not a compiled list');
  const ints = (index: number) => tables[index] as Int32Array;
  const group = (index: number): GroupTable => ({
    filter: ints(index),
    ranks: ints(index + 1),
    starts: ints(index + 2),
    records: tables[index + 3] as Uint16Array,
  });
  const named: WordTables = {
    refs: ints(0),
    windows: windowSizes.map((_, level) => group(1 + level * 4)),
    tokens: group(1 + windowSizes.length * 4),
  };
  opened.set(list, named);
  return named;
}
