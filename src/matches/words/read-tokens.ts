import { fold, tokenLetters } from '../letters/fold-table.ts';
import { gap } from '../letters/gap-classes.ts';
import type { BufferedText } from '../letters/normalise-text.ts';
import { scanBuffers } from '../letters/scan-buffers.ts';
import { filterBit, isSet } from './group-table.ts';
import { tokenKey } from './token-phrases.ts';

// Constants of this module, see `scanBuffers`.
const { units, from, places: borders, keys, joints, candidates } = scanBuffers;

/** How many numbers were written of each. */
export interface TokensRead {
  /** Into the room's candidates: start, end and key of each token whose bit is set. */
  passed: number;
  /** Into the room's joints: the numbers of tokens that may be joined by symbols to the one before. */
  symbols: number;
  /** Into the room's keys: the numbers of single letters that follow on another. */
  singles: number;
}

/** Added to what a character folds to, reaches 0x10000 for one that has to be looked at closely. */
const closeCarry = 0x10000 - gap.none;

/** Reads the tokens of a text, given the borders of all `count` runs of letters in the room's places. */
export function readTokens(text: BufferedText, filter: Int32Array, count: number): TokensRead {
  return { passed: filterTokens(text, filter, count), ...findNeighbours(text, count) };
}

/**
 * Writes start, end and key of the tokens whose bit is set, without branches: of those that begin where words
 * are asked for.
 */
function filterTokens(text: BufferedText, filter: Int32Array, count: number): number {
  const mask = filter.length * 32 - 1;
  // Local names: what a module exports is looked up each time.
  const kinds = tokenLetters;
  const keyOf = tokenKey;
  const bitOf = filterBit;
  const isIn = isSet;
  let [first, last] = [0, count];
  while (first < last && (borders[first] ?? 0) < text.first) first++;
  while (first < last && (borders[last - 1] ?? 0) >= text.end) last--;
  let passed = 0;
  let start = borders[first] ?? 0;
  for (let index = first + 1; index <= last; index++) {
    const end = borders[index] ?? 0;
    const key = keyOf(units, start, end);
    candidates[passed] = start;
    candidates[passed + 1] = end;
    candidates[passed + 2] = key;
    passed += 3 & -(isIn(filter, bitOf(key, mask)) & (kinds[units[start] ?? 0] ?? 0));
    start = end;
  }
  return passed;
}

/**
 * Writes which tokens may belong to the one before: those after a gap that ends like a symbol, or has to be
 * looked at closely, and single letters after another. Without branches: which of them do belong together is
 * asked of those few.
 */
function findNeighbours({ source }: BufferedText, count: number): { symbols: number; singles: number } {
  const classes = fold;
  const equal = isEqual;
  const symbol = gap.symbol;
  const carry = closeCarry;
  let symbols = 0;
  let singles = 0;
  let before = 0;
  let start = borders[1] ?? 0;
  for (let index = 1; index < count; index++) {
    const end = borders[index + 1] ?? 0;
    keys[singles] = index;
    singles += equal(end - before, 2);
    const gapClass = classes[source.charCodeAt((from[start] ?? 0) - 1)] ?? 0;
    joints[symbols] = index;
    symbols += equal(gapClass, symbol) | ((gapClass + carry) >>> 16);
    before = start;
    start = end;
  }
  return { symbols, singles };
}

/** 1 when two numbers, neither below 0, are equal, else 0, without a branch. */
const isEqual = (one: number, other: number) => ((one ^ other) - 1) >>> 31;
