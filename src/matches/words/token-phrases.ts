import { beginsToken, endsToken, gapPartsTokens, hasGapAfter } from '../letters/gap-rules.ts';
import type { BufferedText, NormalText } from '../letters/normalise-text.ts';
import { scanBuffers } from '../letters/scan-buffers.ts';
import type { WordCollector } from './collect-words.ts';
import {
  comparedIn,
  type Filing,
  filterBit,
  type GroupItems,
  type GroupTable,
  holds,
  isSet,
  recordFlag,
  recordHead,
  recordIn,
  rowShift,
  slotAt,
  wordOfRecord,
} from './group-table.ts';
import { lettersDiffer } from './letters-differ.ts';
import { makeGroupTable } from './make-group-table.ts';

// Constants of this module, see `scanBuffers`.
const { units: unitsInRoom, from, candidates } = scanBuffers;

/** Stands between two tokens of a stored phrase. No folded unit is so small. */
export const tokenBreak = 1;
const breakLetter = String.fromCharCode(tokenBreak);

/**
 * The key of the token at units `[start, end)`, made from its length, its first and last letter and three
 * between them. There is no loop, because a text has a token every six letters. The rest of the token is
 * compared when its record is read.
 */
export function tokenKey(units: Uint16Array, start: number, end: number): number {
  const last = end - 1;
  return (
    (Math.imul(end - start, 0x3c6ef372) +
      Math.imul(units[start] ?? 0, 0x01000193) +
      Math.imul(units[start + ((end - start) >> 2)] ?? 0, 0x1b873593) +
      Math.imul(units[(start + end) >> 1] ?? 0, 0x165667b1) +
      Math.imul(units[last - ((end - start) >> 2)] ?? 0, 0x2545f491) +
      Math.imul(units[last] ?? 0, 0x27d4eb2f)) |
    0
  );
}

/** Files phrases of whole tokens, given by their numbers, each under its longest token. */
export function filePhrases(words: GroupItems, numbers: readonly number[]): GroupTable {
  for (const number of numbers) {
    let longest = '';
    let offset = 0;
    let letters = 0;
    for (const token of words.units[number]?.split(breakLetter) ?? []) {
      if (token.length > longest.length) [longest, offset] = [token, letters];
      letters += token.length;
    }
    const longestUnits = Uint16Array.from(longest, (letter) => letter.charCodeAt(0));
    words.keys[number] = tokenKey(longestUnits, 0, longest.length);
    words.offsets[number] = offset;
  }
  return makeGroupTable(words, numbers, filedByToken);
}

/**
 * What is compared before a record is read: the token's key, alone or with the letter after or before the
 * token.
 */
const compared = { key: 1, keyAndAfter: 2, keyAndBefore: 3 } as const;

/**
 * Files phrases so that the token's key is compared before a record is read, with a letter beside it where
 * there is one.
 */
const filedByToken: Filing = {
  leastBits: 2048,
  bitsPerWord: 20,
  bitOf: filterBit,
  writeSlot(items, [first = 0, ...rest], record, slots, at) {
    const { key, what, letter } = comparisonOf(items, first);
    const others = rest.map((number) => comparisonOf(items, number));
    const isOneKey = others.every((other) => other.key === key);
    const isOneLetter = isOneKey && others.every((other) => other.what === what && other.letter === letter);
    slots[at] = isOneLetter ? keyBeside(key, letter) : isOneKey ? key : 0;
    slots[at + 1] = holds(record, isOneLetter ? what : isOneKey ? compared.key : 0);
  },
};

/** A token's key and a letter beside it as one number; a letter that is not compared is 0. */
const keyBeside = (key: number, letter: number) => (key + Math.imul(letter, 0x2545f491)) | 0;

function comparisonOf(items: GroupItems, number: number): { key: number; what: number; letter: number } {
  const key = items.keys[number] ?? 0;
  const offset = items.offsets[number] ?? 0;
  const units = items.units[number] ?? '';
  if (!units.includes(breakLetter)) return { key, what: compared.key, letter: 0 };
  const tokens = units.split(breakLetter);
  const letters = tokens.join('');
  const longest = Math.max(...tokens.map(({ length }) => length));
  const end = offset + longest;
  return end < letters.length
    ? { key, what: compared.keyAndAfter, letter: letters.charCodeAt(end) }
    : { key, what: compared.keyAndBefore, letter: letters.charCodeAt(offset - 1) };
}

/**
 * Keeps those of the `count` numbers in `candidates` (three for each) whose key, and the letter beside it,
 * their slot asks for. Writes what the slot holds in place of the key. Has no branches the processor could
 * mispredict.
 */
export function compareKeys({ filter, bases, slots }: GroupTable, count: number): number {
  const mask = filter.length * 32 - 1;
  // Local names: each use of a module's export costs a look-up.
  const slotOf = slotAt;
  const shift = rowShift({ filter, bases });
  const bitOf = filterBit;
  const whatIn = comparedIn;
  const wider = keyBeside;
  let kept = 0;
  for (let index = 0; index < count; index += 3) {
    const start = candidates[index] ?? 0;
    const end = candidates[index + 1] ?? 0;
    const key = candidates[index + 2] ?? 0;
    const slot = slotOf(bases, shift, bitOf(key, mask));
    const held = slots[slot + 1] ?? 0;
    const what = whatIn(held);
    const isBefore = what & (what >> 1);
    const beside = Math.max(0, end - (end - start + 1) * isBefore);
    const letter = (unitsInRoom[beside] ?? 0) & -(what >> 1);
    const isUnknown = (what - 1) >> 31;
    const difference = ((slots[slot] ?? 0) ^ wider(key, letter)) & ~isUnknown;
    candidates[kept] = start;
    candidates[kept + 1] = end;
    candidates[kept + 2] = held;
    kept += 3 & ~((difference | -difference) >> 31);
  }
  return kept;
}

/** Looks up tokens of one text in a table of phrases, and hands on the phrases that stand there. */
export class PhraseLookup {
  readonly #text: BufferedText;
  readonly #table: GroupTable;
  readonly #collector: WordCollector;

  constructor(text: BufferedText, table: GroupTable, collector: WordCollector) {
    this.#text = text;
    this.#table = table;
    this.#collector = collector;
  }

  /**
   * Hands on phrases whose longest token stands at units `[start, end)`, given what the slot of its key
   * holds.
   */
  tryToken(start: number, end: number, held: number): void {
    this.#tryRecords(start, end, held, true);
  }

  /**
   * Hands on words of one token that units `[start, end)` are a disguise of; the caller has checked that they
   * may be.
   */
  tryDisguise(start: number, end: number): void {
    if (start < this.#text.first || start >= this.#text.end) return;
    const key = tokenKey(this.#text.units, start, end);
    const { filter, bases, slots } = this.#table;
    const bit = filterBit(key, filter.length * 32 - 1);
    if (!isSet(filter, bit)) return;
    const slot = slotAt(bases, rowShift(this.#table), bit);
    const held = slots[slot + 1] ?? 0;
    const what = comparedIn(held);
    // Phrases of several tokens have no disguise.
    if (what === 0 || (what === compared.key && slots[slot] === key))
      this.#tryRecords(start, end, held, false);
  }

  #tryRecords(start: number, end: number, held: number, isToken: boolean): void {
    const { records } = this.#table;
    const text = this.#text;
    const { isPlain } = text;
    const { found } = this.#collector;
    for (let record = recordIn(held); ; ) {
      const size = records[record] ?? 0;
      const high = records[record + 2] ?? 0;
      // A word of one token: by far the most common case.
      if (size === end - start) {
        if (lettersDiffer(records, record + recordHead, size, start) === 0) {
          const word = wordOfRecord(records[record + 1] ?? 0, high);
          if (isPlain && (word & recordFlag.listed) === 0)
            found.addWord(word >>> 3, from[start] ?? 0, (from[end - 1] ?? 0) + 1);
          else this.#collector.collect(word, start, end);
        }
      } else if (isToken) {
        const first = start - (size >>> 8);
        const last = phraseEnd(text, records, record, first);
        if (last > 0) this.#collector.collect(wordOfRecord(records[record + 1] ?? 0, high), first, last);
      }
      if ((high >>> 12) & recordFlag.last) return;
      record += recordHead + (size & 255);
    }
  }
}

/**
 * Where a record's phrase ends that begins at unit `start`, all its tokens whole and unbroken; -1 when it is
 * not there.
 */
function phraseEnd(text: NormalText, records: Uint16Array, record: number, start: number): number {
  const end = record + recordHead + ((records[record] ?? 0) & 255);
  if (start < 0 || !beginsToken(text, start)) return -1;
  let index = start;
  let isNewToken = true;
  for (let at = record + recordHead; at < end; at++) {
    const unit = records[at] ?? 0;
    if (unit === tokenBreak) {
      if (!gapPartsTokens(text, index - 1)) return -1;
    } else {
      if (index >= text.length || text.units[index] !== unit) return -1;
      if (!isNewToken && hasGapAfter(text, index - 1)) return -1;
      index++;
    }
    isNewToken = unit === tokenBreak;
  }
  return endsToken(text, index) ? index : -1;
}
