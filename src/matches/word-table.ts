import { makeBuckets } from './buckets.ts';
import { bucketItem, type ListTables, tokenBreak, wordFlag } from './compiled-list.ts';
import { isTokenLetter } from './fold-table.ts';
import { hasGapAfter } from './gap-rules.ts';
import { normaliseText, roomForText } from './normalise-text.ts';

/** A word as it is stored: folded units, with token breaks where a Latin phrase has them, and flags. */
interface ReadWord {
  units: string;
  flags: number;
}

const hashStart = 0x811c9dc5;
/** One step of the hash over a token's units (FNV-1a on whole units). */
export const hashStep = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
/** The hash of a token before its first unit. */
export const emptyHash = hashStart;

/** The key of a pair of neighbouring units. */
export const pairKey = (first: number, second: number) => (first << 16) | second;
/** The bit of the pair in a filter of `mask + 1` bits. */
export const pairBit = (first: number, second: number, mask: number) =>
  ((Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 11) & mask;

/** Collects words and what refers to them, and lays them out as flat tables. */
export class WordTable {
  #index = new Map<string, number>();
  #words: ReadWord[] = [];
  #refs: number[][] = [];
  #room = roomForText(256);

  /** The word as it would be stored, or null when fewer than two letters are left of it. */
  read(word: string, isWhole: boolean): ReadWord | null {
    const text = normaliseText(word, this.#room);
    const { units, length } = text;
    if (length < 2 || (length === 2 && (units[1] ?? 0) >= 0xdc00 && (units[1] ?? 0) < 0xe000)) return null;
    let isTokens = isWhole;
    for (let index = 0; index < length; index++) isTokens &&= isTokenLetter(units[index] ?? 0);
    let stored = '';
    for (let index = 0; index < length; index++) {
      if (isTokens && index > 0 && hasGapAfter(text, index - 1)) stored += String.fromCharCode(tokenBreak);
      stored += String.fromCharCode(units[index] ?? 0);
    }
    const wholeStart = isWhole && isTokenLetter(units[0] ?? 0) ? wordFlag.wholeStart : 0;
    const wholeEnd = isWhole && isTokenLetter(units[length - 1] ?? 0) ? wordFlag.wholeEnd : 0;
    return { units: stored, flags: wholeStart | wholeEnd | (isTokens ? wordFlag.tokens : 0) };
  }

  /** Stores a word with one more reference to it; a word that `read` refuses is ignored. */
  add(word: string, isWhole: boolean, ref: number): void {
    const read = this.read(word, isWhole);
    if (!read) return;
    const key = String.fromCharCode(read.flags) + read.units;
    let index = this.#index.get(key);
    if (index === undefined) {
      index = this.#words.push(read) - 1;
      this.#index.set(key, index);
      this.#refs.push([]);
    }
    const refs = this.#refs[index];
    if (refs && !refs.includes(ref)) refs.push(ref);
  }

  /** All words as flat tables. */
  tables(): ListTables {
    const count = this.#words.length;
    const wordStarts = new Int32Array(count + 1);
    const refStarts = new Int32Array(count + 1);
    for (let word = 0; word < count; word++) {
      wordStarts[word + 1] = (wordStarts[word] ?? 0) + (this.#words[word]?.units.length ?? 0);
      refStarts[word + 1] = (refStarts[word] ?? 0) + (this.#refs[word]?.length ?? 0);
    }
    const wordUnits = new Uint16Array(wordStarts[count] ?? 0);
    const wordFlags = new Uint8Array(count);
    for (const [word, { units, flags }] of this.#words.entries()) {
      const start = wordStarts[word] ?? 0;
      for (let index = 0; index < units.length; index++) wordUnits[start + index] = units.charCodeAt(index);
      wordFlags[word] = flags;
    }
    return {
      wordStarts,
      wordUnits,
      wordFlags,
      refStarts,
      refs: Int32Array.from(this.#refs.flat()),
      ...this.#anchorTables(),
      tokens: this.#tokenBuckets(),
    };
  }

  /** Files each word that is matched anywhere under the pair of its letters that the fewest words of the list hold. */
  #anchorTables(): Pick<ListTables, 'anchorFilter' | 'anchors'> {
    const anywhere = [...this.#words.entries()].filter(([, { flags }]) => !(flags & wordFlag.tokens));
    const holders = new Map<number, number>();
    for (const [, { units }] of anywhere) {
      for (let index = 0; index + 1 < units.length; index++) {
        const key = pairKey(units.charCodeAt(index), units.charCodeAt(index + 1));
        holders.set(key, (holders.get(key) ?? 0) + 1);
      }
    }
    let bits = 1024;
    while (bits < anywhere.length * 32) bits *= 2;
    const anchorFilter = new Int32Array(bits / 32);
    const keys: number[] = [];
    const items: number[] = [];
    for (const [word, { units }] of anywhere) {
      let best = 0;
      let fewest = Number.POSITIVE_INFINITY;
      for (let index = 0; index + 1 < units.length && index < 250; index++) {
        const held = holders.get(pairKey(units.charCodeAt(index), units.charCodeAt(index + 1))) ?? 0;
        if (held < fewest) [best, fewest] = [index, held];
      }
      const first = units.charCodeAt(best);
      const second = units.charCodeAt(best + 1);
      const bit = pairBit(first, second, bits - 1);
      anchorFilter[bit >>> 5] = (anchorFilter[bit >>> 5] ?? 0) | (1 << (bit & 31));
      keys.push(pairKey(first, second));
      items.push(bucketItem(word, best));
    }
    return { anchorFilter, anchors: makeBuckets(keys, items) };
  }

  /** Files each phrase of whole tokens under the hash of its longest token. */
  #tokenBuckets(): ListTables['tokens'] {
    const keys: number[] = [];
    const items: number[] = [];
    for (const [word, { units, flags }] of this.#words.entries()) {
      if (!(flags & wordFlag.tokens)) continue;
      let longest = '';
      let offset = 0;
      let letters = 0;
      for (const token of units.split(String.fromCharCode(tokenBreak))) {
        if (token.length > longest.length && letters < 256) [longest, offset] = [token, letters];
        letters += token.length;
      }
      let hash = emptyHash;
      for (let index = 0; index < longest.length; index++) hash = hashStep(hash, longest.charCodeAt(index));
      keys.push(hash);
      items.push(bucketItem(word, offset));
    }
    return makeBuckets(keys, items);
  }
}
