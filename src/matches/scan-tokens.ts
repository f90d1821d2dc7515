import type { StoredWord } from './file-words.ts';
import { fold, isTokenLetter } from './fold-table.ts';
import { gap } from './gap-classes.ts';
import {
  beginsToken,
  endsToken,
  gapJoinsToken,
  gapPartsTokens,
  gapSpells,
  hasGapAfter,
} from './gap-rules.ts';
import {
  check,
  checkIn,
  filterBit,
  type GroupItem,
  type GroupTable,
  isSet,
  recordFlag,
  recordHead,
  recordIn,
  slotAt,
  wordOfRecord,
} from './group-table.ts';
import type { NormalText } from './normalise-text.ts';
import type { WordTaker } from './take-words.ts';

/** Between two tokens of a stored phrase; no folded unit is so small. */
export const tokenBreak = 1;

const emptyHash = 0x811c9dc5;
/** One step of the hash over a token's units: FNV-1a on whole units. */
const hashStep = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);

/** Latin words of fewer letters are not looked for in disguise: `a*b` and `A & B` are too common. */
const shortestDisguised = 4;
/** A chain of single letters is searched for words of at most so many letters, so that a long one costs little. */
const longestSpelled = 48;

/** Files a phrase of whole tokens under the hash of its longest token. */
export function tokenItem({ ref, units, flags }: StoredWord): GroupItem {
  let longest = '';
  let offset = 0;
  let letters = 0;
  for (const token of units.split(String.fromCharCode(tokenBreak))) {
    if (token.length > longest.length) [longest, offset] = [token, letters];
    letters += token.length;
  }
  let hash = emptyHash;
  for (let index = 0; index < longest.length; index++) hash = hashStep(hash, longest.charCodeAt(index));
  return { key: hash, ref, offset, flags, units };
}

/** A text, the table of phrases and where to put what is found, passed around together. */
interface TokenScan {
  text: NormalText;
  table: GroupTable;
  taker: WordTaker;
}

/** Phrases of whole tokens found in `text`: plain, broken up by symbols (`ble*ach`), or spelled out letter by letter. */
export function scanTokens(text: NormalText, table: GroupTable, taker: WordTaker): void {
  const scan: TokenScan = { text, table, taker };
  const { units, from, length } = text;
  const mask = table.filter.length * 32 - 1;
  // Where the chain of joined tokens and the row of single letters that end at `before` began.
  let joinedStart = 0;
  let spelledStart = 0;
  let tokenStart = 0;
  let before = -1;
  for (let index = 0; index < length; ) {
    if (!isTokenLetter(units[index] ?? 0)) {
      index++;
      continue;
    }
    const start = index;
    let hash = emptyHash;
    do {
      hash = hashStep(hash, units[index] ?? 0);
      index++;
    } while (
      index < length &&
      isTokenLetter(units[index] ?? 0) &&
      ((from[index] ?? 0) - (from[index - 1] ?? 0) <= 1 || !hasGapAfter(text, index - 1))
    );
    if (isSet(table.filter, filterBit(hash, mask))) tryHash(scan, hash, start, phraseEnd);
    const isNext = before === start;
    if (!isNext || beginsWithSpace(text, start - 1) || !gapJoinsToken(text, start - 1)) {
      if (joinedStart < tokenStart) tryJoined(scan, joinedStart, before);
      joinedStart = start;
    }
    if (!isNext || index - start > 1 || !gapSpells(text, start - 1)) {
      if (before - spelledStart >= shortestDisguised) trySpelled(scan, spelledStart, before);
      spelledStart = index - start > 1 ? index : start;
    }
    tokenStart = start;
    before = index;
  }
  if (joinedStart < tokenStart) tryJoined(scan, joinedStart, before);
  if (before - spelledStart >= shortestDisguised) trySpelled(scan, spelledStart, before);
}

/** Whether the gap after unit `index` begins with a space: so it is between most words, and joins nothing. */
function beginsWithSpace({ source, from }: NormalText, index: number): boolean {
  return fold[source.charCodeAt((from[index] ?? 0) + 1)] === gap.space;
}

/** Tokens joined by symbols, looked up as one. */
function tryJoined(scan: TokenScan, start: number, end: number): void {
  if (end - start < shortestDisguised) return;
  let hash = emptyHash;
  for (let index = start; index < end; index++) hash = hashStep(hash, scan.text.units[index] ?? 0);
  tryHash(scan, hash, start, tokenEnd, end - start);
}

/** Every run of enough letters within a chain of tokens of one letter each. */
function trySpelled(scan: TokenScan, start: number, end: number): void {
  for (let first = start; first + shortestDisguised <= end; first++) {
    let hash = emptyHash;
    for (let last = first; last < end && last - first < longestSpelled; last++) {
      hash = hashStep(hash, scan.text.units[last] ?? 0);
      const letters = last - first + 1;
      if (letters >= shortestDisguised) tryHash(scan, hash, first, tokenEnd, letters);
    }
  }
}

/**
 * Where a record's word that begins at unit `start` ends, or -1 when it does not stand there. `letters` is the length of the
 * run that was looked up: other words share its group, so a disguised word has to be as long as the run.
 */
type FindEnd = (
  text: NormalText,
  records: Uint16Array,
  record: number,
  start: number,
  letters: number,
) => number;

function tryHash(
  { text, table, taker }: TokenScan,
  hash: number,
  start: number,
  findEnd: FindEnd,
  letters = 0,
): void {
  const { filter, bases, slots, records } = table;
  const bit = filterBit(hash, filter.length * 32 - 1);
  if (!isSet(filter, bit)) return;
  const slot = slotAt(bases, bit);
  const held = slots[slot + 1] ?? 0;
  if (checkIn(held) !== check.none && slots[slot] !== hash) return;
  for (let record = recordIn(held); ; ) {
    const size = records[record] ?? 0;
    const high = records[record + 2] ?? 0;
    const first = start - (size >>> 8);
    const end = first < 0 ? -1 : findEnd(text, records, record, first, letters);
    if (end > 0) taker.takeDecided(wordOfRecord(records[record + 1] ?? 0, high), first, end);
    if ((high >>> 12) & recordFlag.last) return;
    record += recordHead + (size & 255);
  }
}

/** A phrase of whole tokens, each unbroken. */
function phraseEnd(text: NormalText, records: Uint16Array, record: number, start: number): number {
  const end = record + recordHead + ((records[record] ?? 0) & 255);
  if (!beginsToken(text, start)) return -1;
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

/** A word of one token whose letters the caller has found to be a disguise of it. */
function tokenEnd(
  text: NormalText,
  records: Uint16Array,
  record: number,
  start: number,
  letters: number,
): number {
  if (((records[record] ?? 0) & 255) !== letters) return -1;
  const first = record + recordHead;
  const end = start + ((records[record] ?? 0) & 255);
  for (let index = start; index < end; index++) {
    if (text.units[index] !== records[first + index - start]) return -1;
  }
  return end;
}
