import { fold, tokenLetters } from '../letters/fold-table.ts';
import { gap } from '../letters/gap-classes.ts';
import type { BufferedText } from '../letters/normalise-text.ts';
import { scanBuffers } from '../letters/scan-buffers.ts';
import { filterBit, isSet } from './group-table.ts';
import { tokenKey } from './token-phrases.ts';

// Constants of this module, see `scanBuffers`.
const { units, from, places: borders, keys, joints, candidates } = scanBuffers;

/** How many numbers `readTokens` wrote into each buffer. */
export interface TokensRead {
  /** Into `candidates`: three numbers (start, end, key) for each token whose bit is set. */
  passed: number;
  /** Into `joints`: the numbers of tokens that symbols may join to the token before. */
  symbols: number;
  /** Into `keys`: the numbers of single letters that follow another single letter. */
  singles: number;
}

/** Added to what a character folds to, this carries into bit 16 for a character that needs a closer look. */
const closeCarry = 0x10000 - gap.none;

/** Reads the tokens of a text. `places` must hold the borders of all `count` runs of letters. */
export function readTokens(text: BufferedText, filter: Int32Array, count: number): TokensRead {
  return { passed: filterTokens(text, filter, count), ...findNeighbours(text, count) };
}

/**
 * Writes start, end and key of the tokens whose bit is set and that begin where words are looked for. Without
 * branches.
 */
function filterTokens(text: BufferedText, filter: Int32Array, count: number): number {
  const mask = filter.length * 32 - 1;
  // Local names: each use of a module's export costs a look-up.
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
 * Writes which tokens may belong to the token before: those after a gap that ends with a symbol or needs a
 * closer look, and single letters that follow another. Without branches; whether these few really belong
 * together is decided later.
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

/** 1 when two numbers from 0 on are equal, otherwise 0. Without a branch. */
const isEqual = (one: number, other: number) => ((one ^ other) - 1) >>> 31;
