import * as pairs from '../letters/pair-frequencies.ts';
import { anyNumber } from './claim-letters.ts';
import { isTokenCode, tokenBits } from './claim-tokens.ts';

/**
 * The weight of a clause's first letter, where its last has 1; a clause of fewer letters has no beginning.
 */
const headWeight = 0.7;
const fewestLetters = 4;
/**
 * What happened in a rumour is worth more than whom it names: true statements name the same people.
 */
const eventWeight = 1.5;

/** All letters of a wording with the one after. */
export const pairsOf = (letters: readonly number[]) =>
  letters.slice(1).map((letter, index): [number, number] => [letters[index] ?? 0, letter]);

/** Words that follow each other tell so much less than each by itself. */
const neighbourBits = 2;

/** What a letter is worth in bits. */
export const letterBits = (letter: number) => (isTokenCode(letter) ? tokenBits : pairs.letterBits(letter));

/**
 * What dates and times are counted in: beside a number they tell hardly more than it, since all news are
 * dated.
 */
const dateLetters = new Set([...'年月日号天周点时分'].map((letter) => letter.charCodeAt(0)));
const dateBits = 3;

/**
 * What a pair is worth in bits. A number is worth little: a retelling may change it. Letters of two clauses
 * are no pair.
 */
export function pairInfoOf(first: number, second: number): number {
  if (first === 0 || second === 0) return 0;
  if (first !== anyNumber && second !== anyNumber) {
    if (!isTokenCode(first) && !isTokenCode(second)) return pairs.pairBits(first, second);
    return letterBits(first) + letterBits(second) - neighbourBits;
  }
  const other = first === anyNumber ? second : first;
  return 4 + (dateLetters.has(other) ? dateBits : letterBits(other));
}

/** What a whole wording is worth: its pairs, less what neighbouring pairs hold twice. */
export function totalInfo(alone: readonly number[], together: readonly number[]): number {
  let bits = 0;
  for (const [index, pair] of together.entries()) {
    bits += pair - (index > 0 ? Math.min(pair, alone[index] ?? 0) : 0);
  }
  return bits;
}

/**
 * What a clause asserts is said towards its end; its beginning names what it speaks of, as true statements do
 * as well. A pair said twice counts once, since a text that says it once holds both.
 */
export function letterWeights(letters: readonly number[], events: readonly number[]): number[] {
  const weights: number[] = [];
  const seen = new Set<number>();
  for (let start = 0; start < letters.length; start = weights.length) {
    const end = letters.indexOf(0, start) < 0 ? letters.length : letters.indexOf(0, start);
    const size = end - start;
    for (let index = 0; index < size; index++) {
      const place = size < fewestLetters ? 1 : headWeight + (1 - headWeight) * (index / (size - 1));
      const pair = (letters[start + index] ?? 0) * 0x10000 + (letters[start + index + 1] ?? 0);
      const share = seen.has(pair) ? 0 : 1;
      seen.add(pair);
      weights.push(place * share * (events[start + index] === 1 ? eventWeight : 1));
    }
    if (end < letters.length) weights.push(0);
  }
  return weights;
}

/**
 * What many claims of one list have in common is its topic, and is worth less than in ordinary text.
 */
export class Topic {
  readonly #holders = new Map<string, number>();
  #size = 2000;

  constructor(wordings: readonly { entry: number; letters: readonly number[] }[]) {
    const last = new Map<string, number>();
    for (const { entry, letters } of wordings) {
      this.#size += letters.length;
      for (const key of [...letters.map(String), ...pairsOf(letters).map(([a, b]) => `${a} ${b}`)]) {
        if (last.get(key) === entry) continue;
        last.set(key, entry);
        this.#holders.set(key, (this.#holders.get(key) ?? 0) + 1);
      }
    }
  }

  /** How many claims hold a letter or pair. */
  holdersOf(key: string): number {
    return this.#holders.get(key) ?? 0;
  }

  /** The bits of a letter or pair, given what it is worth in ordinary text. */
  bits(ordinary: number, key: string): number {
    const others = Math.max(0, (this.#holders.get(key) ?? 1) - 1);
    return -Math.log2(2 ** -ordinary + others / this.#size);
  }
}
