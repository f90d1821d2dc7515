import type { ClaimTables } from '../claims/claim-table.ts';
import type { CompiledPattern } from '../patterns/compiled-patterns.ts';
import { type GroupTable, windowSizes } from '../words/group-table.ts';
import { groupsOf, type WordTables } from '../words/word-refs.ts';
import { packTables, type Table, unpackTables } from './packed-tables.ts';

/**
 * Rises whenever tables, folding or rules change, so that a list stored by another version is compiled again.
 */
export const compiledFormat = 21;

/**
 * A list made ready for matching: plain data and one buffer of flat tables. It can be cloned, transferred,
 * stored in IndexedDB and loaded without compiling again. Check a stored one with `isCompiledList` first.
 */
export interface CompiledList {
  format: typeof compiledFormat;
  tables: ArrayBuffer;
  combinations: CompiledCombination[];
  patterns: CompiledPattern[];
  detectors: CompiledDetector[];
}

/** An entry whose parts must all be found; see `Combination`. */
export interface CompiledCombination {
  entry: number;
  parts: number;
  within: number;
}

/** An entry found by one of `detectors`. */
export interface CompiledDetector {
  entry: number;
  detector: string;
}

/** Whether a stored value is a compiled list this version can use. */
export function isCompiledList(value: unknown): value is CompiledList {
  if (typeof value !== 'object' || value === null) return false;
  const { format, tables, combinations, patterns, detectors } = value as Partial<CompiledList>;
  return (
    format === compiledFormat &&
    [combinations, patterns, detectors].every(Array.isArray) &&
    tables instanceof ArrayBuffer &&
    unpackTables(tables)?.length === tableCount
  );
}

/** The words and claims of a compiled list. */
export interface ListTables extends WordTables {
  /** Phrases of whole Latin tokens. */
  tokens: GroupTable;
  /** Words by their sounds, with references of their own. */
  sounds: WordTables;
  claims: ClaimTables;
}

/** How many tables there are of words matched anywhere, and of all words with tokens and sounds. */
const wordGroups = windowSizes.length + 2;
const groupCount = wordGroups * 2 + 1;
const tableCount = 1 + groupCount * 4 + 10;

/** Packs the tables of a list, in the order `openCompiledList` expects. */
export function packListTables({ refs, tokens, sounds, claims, ...words }: ListTables): ArrayBuffer {
  return packTables([
    refs,
    ...[...groupsOf(words), tokens, ...groupsOf(sounds)].flatMap(
      ({ filter, bases, slots, records }): Table[] => [filter, bases, slots, records],
    ),
    claims.entries,
    claims.starts,
    claims.letters,
    claims.letterInfo,
    claims.pairInfo,
    claims.needs,
    claims.anchorInfo,
    claims.stances,
    claims.sizes,
    sounds.refs,
  ]);
}

const opened = new WeakMap<CompiledList, ListTables>();

/**
 * The tables of a compiled list as views on its buffer, made once for each list. Throws when the list is not
 * a compiled one.
 */
export function openCompiledList(list: CompiledList): ListTables {
  const known = opened.get(list);
  if (known) return known;
  const tables = unpackTables(list.tables);
  if (list.format !== compiledFormat || tables?.length !== tableCount) throw new Error('not a compiled list');
  const ints = (index: number) => tables[index] as Int32Array;
  const bytes = (index: number) => tables[index] as Uint8Array;
  const units = (index: number) => tables[index] as Uint16Array;
  const group = (number: number): GroupTable => {
    const first = 1 + number * 4;
    return {
      filter: ints(first),
      bases: units(first + 1),
      slots: ints(first + 2),
      records: units(first + 3),
    };
  };
  const wordTables = (first: number) => ({
    widePairs: group(first),
    narrowPairs: group(first + 1),
    windows: windowSizes.map((_, level) => group(first + 2 + level)),
  });
  const claims = 1 + groupCount * 4;
  const named: ListTables = {
    refs: ints(0),
    ...wordTables(0),
    tokens: group(wordGroups),
    sounds: { refs: ints(tableCount - 1), ...wordTables(wordGroups + 1) },
    claims: {
      entries: ints(claims),
      starts: ints(claims + 1),
      letters: units(claims + 2),
      letterInfo: bytes(claims + 3),
      pairInfo: bytes(claims + 4),
      needs: ints(claims + 5),
      anchorInfo: bytes(claims + 6),
      stances: bytes(claims + 7),
      sizes: bytes(claims + 8),
    },
  };
  opened.set(list, named);
  return named;
}
