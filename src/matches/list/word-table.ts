import type { WordFault } from '../../contract/judge-words.ts';
import { fold, isTokenLetter } from '../letters/fold-table.ts';
import { hasGapAfter, hasPauseAfter, pauseBit } from '../letters/gap-rules.ts';
import { foldText, type NormalText } from '../letters/normalise-text.ts';
import { longestWord } from '../letters/scan-buffers.ts';
import { fileWords } from '../words/file-words.ts';
import { recordFlag, roomForItems } from '../words/group-table.ts';
import { filePhrases, tokenBreak } from '../words/token-phrases.ts';
import {
  entryOfRef,
  isPlainRef,
  kindOfRef,
  packRef,
  refKind,
  type WordTables,
  writeRefs,
} from '../words/word-refs.ts';
import type { ListTables } from './compiled-list.ts';

/** A word ready to be stored. */
export interface ReadWord {
  units: string;
  flags: number;
  isPhrase: boolean;
  /** After which letters the word itself has a pause; see `pauseBit`. */
  pauses: number;
}

/** Collects words and what refers to them, and lays them out as flat tables. */
export class WordTable {
  /** The number of each stored word, by its units where it is a plain word, otherwise by its flags too. */
  readonly #numbers = new Map<string, number>();
  /** The stored words by their numbers; see `roomForItems` for why they are no objects. */
  readonly #units: string[] = [];
  readonly #flags: number[] = [];
  readonly #arePhrases: boolean[] = [];
  readonly #pauses: number[] = [];
  /** The first reference to each word, and all of them where there are several. */
  readonly #refs: number[] = [];
  readonly #severalRefs = new Map<number, number[]>();
  /** What was read last: most words are read once to see whether they can be stored, and then stored. */
  #last: { word: string; isWhole: boolean; read: ReadWord | WordFault } | null = null;

  /** Whether a word of whole tokens in Latin letters is stored. */
  holdsLatin = false;

  /**
   * The word as it would be stored, or why it cannot be: folding leaves fewer than two letters, or too many.
   */
  read(word: string, isWhole: boolean): ReadWord | WordFault {
    if (this.#last?.word !== word || this.#last.isWhole !== isWhole)
      this.#last = { word, isWhole, read: this.#readAnew(word, isWhole) };
    return this.#last.read;
  }

  #readAnew(word: string, isWhole: boolean): ReadWord | WordFault {
    const text = standsForItself(word) ? null : foldText(word);
    const length = text?.length ?? word.length;
    if (length > longestWord) return 'too_long';
    const units = text ? unitsOf(text) : word;
    if (length < 2 || (length === 2 && isSecondHalf(units.charCodeAt(1)))) return 'too_short';
    let isPhrase = isWhole;
    for (let index = 0; index < length && isPhrase; index++)
      isPhrase = isTokenLetter(units.charCodeAt(index));
    const stored = text && isPhrase ? phraseOf(text) : units;
    if (stored.length > longestWord) return 'too_long';
    const wholeStart = isWhole && isTokenLetter(units.charCodeAt(0)) ? recordFlag.wholeStart : 0;
    const wholeEnd = isWhole && isTokenLetter(units.charCodeAt(length - 1)) ? recordFlag.wholeEnd : 0;
    const pauses = text && !isPhrase ? pausesIn(text) : 0;
    return { units: stored, flags: wholeStart | wholeEnd, isPhrase, pauses };
  }

  /**
   * Stores a word with one more reference to it. Ignores a word that `read` refuses. `kind` and `detail` (0
   * to 15) say what the word is to the entry.
   */
  add(word: string, isWhole: boolean, entry: number, kind: number, detail = 0): void {
    const read = this.read(word, isWhole);
    if (typeof read !== 'string') this.addRead(read, packRef(entry, kind, detail));
  }

  /** Stores a word that is already folded. */
  addRead(read: ReadWord, ref: number): void {
    const { units, flags, isPhrase, pauses } = read;
    const key = keyOf(read);
    const number = this.#numbers.get(key);
    if (number === undefined) {
      this.#numbers.set(key, this.#units.length);
      this.#units.push(units);
      this.#flags.push(flags);
      this.#arePhrases.push(isPhrase);
      this.#pauses.push(pauses);
      this.#refs.push(ref);
      this.holdsLatin ||= isPhrase && /[a-z]{2}/.test(units);
      return;
    }
    const refs = this.#severalRefs.get(number) ?? [this.#refs[number] ?? 0];
    // An entry adds its words of one kind together, so only the last reference can be the same.
    if (refs.at(-1) === ref) return;
    refs.push(ref);
    this.#severalRefs.set(number, refs);
  }

  /** How many references a word has. */
  refCount(word: string, isWhole: boolean): number {
    const read = this.read(word, isWhole);
    const number = typeof read === 'string' ? undefined : this.#numbers.get(keyOf(read));
    if (number === undefined) return 0;
    return this.#severalRefs.get(number)?.length ?? 1;
  }

  /** All words as flat tables. */
  tables(): WordTables & Pick<ListTables, 'tokens'> {
    const refs: number[] = [];
    const words = roomForItems(this.#units);
    const anywhere: number[] = [];
    const phrases: number[] = [];
    // A function called for each word is compiled long before a loop over all of them is.
    const addItem = (ref: number, number: number): void => {
      const pauses = this.#pauses[number] ?? 0;
      const several = this.#severalRefs.get(number);
      const flags = this.#flags[number] ?? 0;
      // Nearly every word belongs to one entry, and stores that entry itself.
      const isPlain = several === undefined && pauses === 0 && isPlainRef(ref);
      words.refs[number] = isPlain ? entryOfRef(ref) : refs.length;
      words.flags[number] = isPlain ? flags : flags | recordFlag.listed;
      if (!isPlain) writeRefs(...byOrder(several ?? [ref]), pauses, refs);
      (this.#arePhrases[number] ? phrases : anywhere).push(number);
    };
    this.#refs.forEach(addItem);
    return {
      refs: Int32Array.from(refs),
      ...fileWords(words, anywhere),
      tokens: filePhrases(words, phrases),
    };
  }
}

/** Words with the same key are stored once. */
const keyOf = ({ units, flags, isPhrase, pauses }: ReadWord) =>
  isPhrase ? `phrase ${units}` : flags === 0 && pauses === 0 ? units : `${flags} ${pauses} ${units}`;

/** After which letters of a word a pause or the end of a sentence stands; see `pauseBit`. */
function pausesIn(word: NormalText): number {
  let pauses = 0;
  if (word.isPlain && word.length === word.source.length) return pauses;
  for (let index = 0; index + 1 < word.length; index++)
    if (hasPauseAfter(word, index)) pauses |= pauseBit(index);
  return pauses;
}

/**
 * The references of a word, separated into those that act as soon as it is found (anchors first, entries
 * last) and those that are only noted.
 */
function byOrder(own: readonly number[]): [acting: readonly number[], noted: readonly number[]] {
  const sorted = own.length > 1 ? [...own].sort((a, b) => orderOf(a) - orderOf(b)) : own;
  const noted = sorted.filter((ref) => orderOf(ref) === lastOrder);
  return [sorted.slice(0, sorted.length - noted.length), noted];
}

const orderOf = (ref: number) => orders[kindOfRef(ref)] ?? 0;
const lastOrder = 3;
const orders: Record<number, number> = {
  [refKind.anchor]: 0,
  [refKind.cue]: 1,
  [refKind.word]: 2,
  [refKind.unless]: lastOrder,
  [refKind.part]: lastOrder,
  [refKind.needed]: lastOrder,
};

/** Whether each character of a word is a letter that folds to itself: no gap does, nor half of a pair. */
function standsForItself(word: string): boolean {
  for (let index = 0; index < word.length; index++)
    if (fold[word.charCodeAt(index)] !== word.charCodeAt(index)) return false;
  return true;
}

/** The units of a text as a string. */
const unitsOf = ({ units, length }: NormalText): string => String.fromCharCode(...units.subarray(0, length));

/** The units of a text as a string, with a break between two tokens. */
function phraseOf(text: NormalText): string {
  let phrase = '';
  for (let index = 0; index < text.length; index++) {
    if (index > 0 && hasGapAfter(text, index - 1)) phrase += String.fromCharCode(tokenBreak);
    phrase += String.fromCharCode(text.units[index] ?? 0);
  }
  return phrase;
}

const isSecondHalf = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
