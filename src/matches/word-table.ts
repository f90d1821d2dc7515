import { type ListTables, packRef, refKind, type WordTables } from './compiled-list.ts';
import { fileWords, type StoredWord } from './file-words.ts';
import { isTokenLetter } from './fold-table.ts';
import { hasGapAfter } from './gap-rules.ts';
import { longestWord, recordFlag } from './group-table.ts';
import { makeGroupTable } from './make-group-table.ts';
import { normaliseText, roomForText } from './normalise-text.ts';
import { filedByToken, phraseItem, tokenBreak } from './token-phrases.ts';

/** A word ready to be stored. */
export interface ReadWord {
  units: string;
  flags: number;
  isPhrase: boolean;
}

/** Collects words and what refers to them, and lays them out as flat tables. */
export class WordTable {
  readonly #numbers = new Map<string, number>();
  readonly #words: ReadWord[] = [];
  readonly #refs: number[][] = [];
  readonly #room = roomForText(256);

  /** The word as it would be stored, or null when fewer than two letters are left of it, or too many. */
  read(word: string, isWhole: boolean): ReadWord | null {
    const text = normaliseText(word, this.#room);
    const { units, length } = text;
    if (length < 2 || length > longestWord || (length === 2 && isSecondHalf(units[1] ?? 0))) return null;
    let isPhrase = isWhole;
    for (let index = 0; index < length && isPhrase; index++) isPhrase = isTokenLetter(units[index] ?? 0);
    let stored = '';
    for (let index = 0; index < length; index++) {
      if (isPhrase && index > 0 && hasGapAfter(text, index - 1)) stored += String.fromCharCode(tokenBreak);
      stored += String.fromCharCode(units[index] ?? 0);
    }
    if (stored.length > longestWord) return null;
    const wholeStart = isWhole && isTokenLetter(units[0] ?? 0) ? recordFlag.wholeStart : 0;
    const wholeEnd = isWhole && isTokenLetter(units[length - 1] ?? 0) ? recordFlag.wholeEnd : 0;
    return { units: stored, flags: wholeStart | wholeEnd, isPhrase };
  }

  /**
   * Stores a word with one more reference to it; a word that `read` refuses is ignored. `kind` and `detail` (0 to 15) say what
   * the word is to the entry.
   */
  add(word: string, isWhole: boolean, entry: number, kind: number, detail = 0): void {
    const read = this.read(word, isWhole);
    if (read) this.addRead(read, packRef(entry, kind, detail));
  }

  /** Stores a word that is folded already. */
  addRead(read: ReadWord, ref: number): void {
    const key = (read.isPhrase ? 'p' : read.flags) + read.units;
    const number = this.#numbers.get(key);
    if (number === undefined) {
      this.#numbers.set(key, this.#words.length);
      this.#words.push(read);
      this.#refs.push([ref]);
    } else if (!this.#refs[number]?.includes(ref)) {
      this.#refs[number]?.push(ref);
    }
  }

  /** All words as flat tables. */
  tables(): WordTables & Pick<ListTables, 'tokens'> {
    const refs: number[] = [];
    const anywhere: StoredWord[] = [];
    const phrases: StoredWord[] = [];
    for (const [number, { units, flags, isPhrase }] of this.#words.entries()) {
      const own = this.#refs[number] ?? [];
      const [ref = 0] = own;
      // Nearly every word belongs to one entry, which it then names itself.
      const isPlain = own.length === 1 && (ref & 255) === refKind.word;
      const stored = isPlain
        ? { ref: ref >>> 8, units, flags }
        : { ref: refs.length, units, flags: flags | recordFlag.listed };
      if (!isPlain) refs.push(own.length, ...own);
      (isPhrase ? phrases : anywhere).push(stored);
    }
    return {
      refs: Int32Array.from(refs),
      ...fileWords(anywhere),
      tokens: makeGroupTable(phrases.map(phraseItem), filedByToken),
    };
  }
}

const isSecondHalf = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
