import { fold, tokenLetters } from './fold-table.ts';
import { gap } from './gap-classes.ts';
import { gapJoinsToken } from './gap-rules.ts';
import { filterBit, isSet } from './group-table.ts';
import type { NormalText } from './normalise-text.ts';
import type { ScanRoom } from './scan-room.ts';
import { tokenKey } from './token-phrases.ts';

/** How many numbers were written of each. */
export interface TokensRead {
  /** Into the room's candidates: start, end and key of each token whose bit is set. */
  passed: number;
  /** Into the room's chains: start and end of each row of tokens joined by symbols. */
  chains: number;
  /** Into the room's keys: the numbers of single letters that follow on another. */
  singles: number;
}

/** Added to what a character folds to, reaches 0x10000 for one that has to be looked at closely. */
const closeCarry = 0x10000 - gap.none;

/** Reads the tokens of a text, given the borders of all `count` runs of letters in the room's places. */
export function readTokens(text: NormalText, filter: Int32Array, room: ScanRoom, count: number): TokensRead {
  const passed = filterTokens(text.units, filter, room, count);
  return { passed, ...findNeighbours(text, room, count) };
}

/** Writes start, end and key of the tokens whose bit is set, without branches. */
function filterTokens(units: Uint16Array, filter: Int32Array, room: ScanRoom, count: number): number {
  const { places: borders, candidates } = room;
  const mask = filter.length * 32 - 1;
  // A local name for the table: what a module exports is looked up each time.
  const kinds = tokenLetters;
  let passed = 0;
  let start = 0;
  for (let index = 1; index <= count; index++) {
    const end = borders[index] ?? 0;
    const key = tokenKey(units, start, end);
    candidates[passed] = start;
    candidates[passed + 1] = end;
    candidates[passed + 2] = key;
    passed += 3 & -(isSet(filter, filterBit(key, mask)) & (kinds[units[start] ?? 0] ?? 0));
    start = end;
  }
  return passed;
}

/**
 * Writes which tokens may belong together. The only branch the processor could guess wrong is for gaps that end like a symbol
 * and are more: they are few.
 */
function findNeighbours(
  text: NormalText,
  room: ScanRoom,
  count: number,
): { chains: number; singles: number } {
  const { source, from, units, length } = text;
  const { places: borders, chains, keys: singles } = room;
  const classes = fold;
  const kinds = tokenLetters;
  let chained = 0;
  let single = 0;
  let chainStart = 0;
  let wasJoined = 0;
  let wasToken = kinds[units[0] ?? 0] ?? 0;
  let before = 0;
  let start = borders[1] ?? 0;
  for (let index = 1; index < count; index++) {
    const end = borders[index + 1] ?? 0;
    singles[single] = index;
    single += isEqual(end - before, 2);
    const place = from[start] ?? 0;
    const isToken = kinds[units[start] ?? 0] ?? 0;
    const gapClass = classes[source.charCodeAt(place - 1)] ?? 0;
    const isSymbol = isEqual(gapClass, gap.symbol);
    const isOne = isEqual((from[start - 1] ?? 0) + 2, place);
    let joins = isSymbol & isOne & isToken & wasToken;
    if ((isSymbol & ~isOne) | ((gapClass + closeCarry) >>> 16))
      joins = isToken & wasToken & Number(gapJoinsToken(text, start - 1));
    chains[chained] = chainStart;
    chains[chained + 1] = start;
    chained += 2 & -(wasJoined & ~joins);
    chainStart += (start - chainStart) & (joins - 1);
    wasJoined = joins;
    wasToken = isToken;
    before = start;
    start = end;
  }
  chains[chained] = chainStart;
  chains[chained + 1] = length;
  return { chains: chained + 2 * wasJoined, singles: single };
}

/** 1 when two numbers, neither below 0, are equal, else 0, without a branch. */
const isEqual = (one: number, other: number) => ((one ^ other) - 1) >>> 31;
