import { findSlot } from './buckets.ts';
import { type ListTables, tokenBreak, wordFlag } from './compiled-list.ts';
import { isTokenLetter } from './fold-table.ts';
import {
  beginsToken,
  endsToken,
  gapJoinsToken,
  gapPartsTokens,
  gapSpells,
  gapsAreDisguise,
  hasGapAfter,
} from './gap-rules.ts';
import type { NormalText } from './normalise-text.ts';
import { emptyHash, hashStep, pairBit, pairKey } from './word-table.ts';

/** Latin words of fewer letters are not looked for in disguise: `a*b` and `A & B` are too common. */
const shortestDisguised = 4;
/** A chain of single letters is searched for words of at most so many letters, so that a long one costs little. */
const longestSpelled = 48;

/** All words of the list found in `text`, in triples: word, first unit, end unit; some may come twice. */
export function scanWords(text: NormalText, tables: ListTables): number[] {
  const hits: number[] = [];
  if (tables.anchors.items.length > 0) scanAnchors(text, tables, hits);
  if (tables.tokens.items.length > 0) scanTokens(text, tables, hits);
  return hits;
}

/** Words matched anywhere: pairs the filter lets through are verified against the words filed under them. */
function scanAnchors(text: NormalText, tables: ListTables, hits: number[]): void {
  const { units, length } = text;
  const { anchorFilter, anchors } = tables;
  const mask = anchorFilter.length * 32 - 1;
  for (let index = 0; index + 1 < length; index++) {
    const first = units[index] ?? 0;
    const second = units[index + 1] ?? 0;
    const bit = pairBit(first, second, mask);
    if (((anchorFilter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
    const slot = findSlot(anchors, pairKey(first, second));
    if (slot < 0) continue;
    for (let item = anchors.starts[slot] ?? 0; item < (anchors.ends[slot] ?? 0); item++) {
      const packed = anchors.items[item] ?? 0;
      const word = packed >>> 8;
      const start = index - (packed & 255);
      if (start >= 0 && holdsWord(text, tables, word, start))
        hits.push(word, start, start + lettersIn(tables, word));
    }
  }
}

const lettersIn = ({ wordStarts }: ListTables, word: number) =>
  (wordStarts[word + 1] ?? 0) - (wordStarts[word] ?? 0);

/** Whether a word matched anywhere stands at unit `start`: same letters, whole at its Latin ends, gaps only as a disguise. */
function holdsWord(text: NormalText, tables: ListTables, word: number, start: number): boolean {
  const { wordStarts, wordUnits, wordFlags } = tables;
  const first = wordStarts[word] ?? 0;
  const end = start + (wordStarts[word + 1] ?? 0) - first;
  if (end > text.length) return false;
  for (let index = start; index < end; index++) {
    if (text.units[index] !== wordUnits[first + index - start]) return false;
  }
  const flags = wordFlags[word] ?? 0;
  if (flags & wordFlag.wholeStart && !beginsToken(text, start)) return false;
  if (flags & wordFlag.wholeEnd && !endsToken(text, end)) return false;
  return gapsAreDisguise(text, start, end);
}

/** Phrases of whole tokens: each token's hash, then those of tokens broken up by symbols or spelled out letter by letter. */
function scanTokens(text: NormalText, tables: ListTables, hits: number[]): void {
  const { units, length } = text;
  let joinedStart = 0;
  let spelledStart = 0;
  let before = -1;
  for (let index = 0; index < length; ) {
    if (!isTokenLetter(units[index] ?? 0)) {
      index++;
      continue;
    }
    const start = index;
    for (index++; index < length && isTokenLetter(units[index] ?? 0) && !hasGapAfter(text, index - 1); )
      index++;
    tryToken(text, tables, start, index, hits, phraseEnd);
    if (before !== start || !gapJoinsToken(text, start - 1)) {
      tryJoined(text, tables, joinedStart, before, hits);
      joinedStart = start;
    }
    if (before !== start || index - start > 1 || !gapSpells(text, start - 1)) {
      trySpelled(text, tables, spelledStart, before, hits);
      spelledStart = index - start > 1 ? index : start;
    }
    before = index;
  }
  tryJoined(text, tables, joinedStart, before, hits);
  trySpelled(text, tables, spelledStart, before, hits);
}

/** Tokens joined by symbols (`ble*ach`), looked up as one. */
function tryJoined(text: NormalText, tables: ListTables, start: number, end: number, hits: number[]): void {
  if (end - start < shortestDisguised) return;
  let isBroken = false;
  for (let index = start; index < end - 1 && !isBroken; index++) isBroken = hasGapAfter(text, index);
  if (isBroken) tryToken(text, tables, start, end, hits, tokenEnd);
}

/** Every run of enough letters within a chain of tokens of one letter each (`b l e a c h`). */
function trySpelled(text: NormalText, tables: ListTables, start: number, end: number, hits: number[]): void {
  for (let first = start; first + shortestDisguised <= end; first++) {
    let hash = emptyHash;
    for (let last = first; last < end && last - first < longestSpelled; last++) {
      hash = hashStep(hash, text.units[last] ?? 0);
      if (last - first + 1 >= shortestDisguised) tryHash(text, tables, hash, first, hits, tokenEnd);
    }
  }
}

/** Says where a word that begins at a unit ends, or -1 when it does not stand there. */
type FindEnd = (text: NormalText, tables: ListTables, word: number, start: number) => number;

function tryToken(
  text: NormalText,
  tables: ListTables,
  start: number,
  end: number,
  hits: number[],
  findEnd: FindEnd,
): void {
  let hash = emptyHash;
  for (let index = start; index < end; index++) hash = hashStep(hash, text.units[index] ?? 0);
  tryHash(text, tables, hash, start, hits, findEnd);
}

function tryHash(
  text: NormalText,
  tables: ListTables,
  hash: number,
  start: number,
  hits: number[],
  findEnd: FindEnd,
): void {
  const { tokens } = tables;
  const slot = findSlot(tokens, hash);
  if (slot < 0) return;
  for (let item = tokens.starts[slot] ?? 0; item < (tokens.ends[slot] ?? 0); item++) {
    const packed = tokens.items[item] ?? 0;
    const first = start - (packed & 255);
    const end = first < 0 ? -1 : findEnd(text, tables, packed >>> 8, first);
    if (end > 0) hits.push(packed >>> 8, first, end);
  }
}

/** A phrase of whole tokens, each unbroken. */
function phraseEnd(text: NormalText, tables: ListTables, word: number, start: number): number {
  const { wordStarts, wordUnits } = tables;
  if (!beginsToken(text, start)) return -1;
  let index = start;
  let isNewToken = true;
  for (let at = wordStarts[word] ?? 0; at < (wordStarts[word + 1] ?? 0); at++) {
    const unit = wordUnits[at] ?? 0;
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
  { wordStarts, wordUnits }: ListTables,
  word: number,
  start: number,
): number {
  const first = wordStarts[word] ?? 0;
  const end = start + (wordStarts[word + 1] ?? 0) - first;
  for (let index = start; index < end; index++) {
    if (text.units[index] !== wordUnits[first + index - start]) return -1;
  }
  return end;
}
