import { NumberReader } from './number-stream.ts';
import { pairFrequencies } from './pair-frequencies-data.ts';

/** Bits of a letter that starts (0) or ends (1) a word, for letters the data does not hold. */
const unknownLetter = 18;
/** Latin letters and digits follow each other in few ways. */
const latinPair = 9;

interface PairTable {
  starts: Uint8Array;
  ends: Uint8Array;
  pairs: Map<number, number>;
}

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
  const pairs = new Map<number, number>();
  for (const first of letters) {
    let number = 0;
    for (let left = stream.read(); left > 0; left--) {
      const packed = stream.read();
      number += packed >> 4;
      pairs.set((first << 16) | (letters[number] ?? 0), (packed & 15) + 4);
    }
  }
  return { starts, ends, pairs };
}

/**
 * How rare these two folded letters are side by side in ordinary Chinese text, in bits: about 6 for the most
 * common pairs, over 20 for rare ones.
 */
export function pairBits(first: number, second: number): number {
  if (first < 0x2e80 && second < 0x2e80) return latinPair;
  table ??= readTable();
  const apart = (table.ends[first] ?? unknownLetter) + (table.starts[second] ?? unknownLetter);
  return Math.min(31, apart, table.pairs.get((first << 16) | second) ?? 31);
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
  return first < 0x2e80 || table.pairs.has((first << 16) | second);
}
