import { NumberReader } from './number-stream.ts';
import { pairFrequencies } from './pair-frequencies-data.ts';

/** Bits of a letter that starts (0) or ends (1) a word, for letters the data does not hold. */
const unknownLetter = 18;
/** Latin letters and digits follow each other in few ways. */
const latinPair = 9;

interface PairTable {
  starts: Uint8Array;
  ends: Uint8Array;
  /** Pairs, each at the first place that is free from the one `placeOf` names on; 0 is none. */
  pairs: Int32Array;
  /** The bits of the pair at the same place. */
  bits: Uint8Array;
}

/** Twice as many places as there are pairs, so that each is near the one it should be at. */
const places = 2 ** 16;
const placeOf = (pair: number) => Math.imul(pair, 0x9e3779b1) >>> 16;

let table: PairTable | null = null;

/** Read at first use: finding matches in a list that is already compiled rarely needs it. */
function readTable(): PairTable {
  const stream = new NumberReader(pairFrequencies);
  const letters = new Uint16Array(stream.read());
  const starts = new Uint8Array(0x10000).fill(unknownLetter);
  const ends = new Uint8Array(0x10000).fill(unknownLetter);
  let letter = 0;
  for (let index = 0; index < letters.length; index++) {
    letter += stream.read();
    letters[index] = letter;
    starts[letter] = stream.read();
    ends[letter] = stream.read();
  }
  const pairs = new Int32Array(places);
  const bits = new Uint8Array(places);
  for (const first of letters) {
    let number = 0;
    for (let left = stream.read(); left > 0; left--) {
      const packed = stream.read();
      number += packed >> 4;
      const pair = (first << 16) | (letters[number] ?? 0);
      const place = placeIn(pairs, pair);
      pairs[place] = pair;
      bits[place] = (packed & 15) + 4;
    }
  }
  return { starts, ends, pairs, bits };
}

/** Where a pair is, or would be. */
function placeIn(pairs: Int32Array, pair: number): number {
  let place = placeOf(pair);
  while (pairs[place] !== pair && pairs[place] !== 0) place = (place + 1) % places;
  return place;
}

/**
 * How rare these two folded letters are side by side in ordinary Chinese text, in bits: about 6 for the most
 * common pairs, over 20 for rare ones.
 */
export function pairBits(first: number, second: number): number {
  if (first < 0x2e80 && second < 0x2e80) return latinPair;
  table ??= readTable();
  const apart = (table.ends[first] ?? unknownLetter) + (table.starts[second] ?? unknownLetter);
  const place = placeIn(table.pairs, (first << 16) | second);
  return Math.min(31, apart, table.pairs[place] === 0 ? 31 : (table.bits[place] ?? 31));
}

/** How rare this folded letter is in ordinary Chinese text, in bits. */
export function letterBits(letter: number): number {
  if (letter < 0x2e80) return latinPair / 2;
  table ??= readTable();
  return Math.min(table.starts[letter] ?? unknownLetter, table.ends[letter] ?? unknownLetter);
}

/** Whether the two letters often stand within one word. */
export function isWordPair(first: number, second: number): boolean {
  table ??= readTable();
  return first < 0x2e80 || table.pairs[placeIn(table.pairs, (first << 16) | second)] !== 0;
}
