import { fold, isTokenLetter } from '../letters/fold-table.ts';
import { gap } from '../letters/gap-classes.ts';

/** No more than so many UTF-16 units on each side of a cue are looked at. */
export const mostAround = 32;

/** What a mark ends, as bits: a sentence; one if white space or the end of the text follows; a clause. */
const ends = { sentence: 1, ifLast: 2, clause: 4 } as const;

/**
 * The marks and what they end, by their last six bits, in which no two are alike: a table for all units would
 * be cold each time.
 */
const marks = new Uint16Array(64);
const endedBy = new Uint8Array(64);
setMarks('。！？!?…\n', ends.sentence);
setMarks('.', ends.ifLast);
setMarks('，。！？；,.!?;\n', ends.clause);

function setMarks(chars: string, what: number): void {
  for (const char of chars) {
    const unit = char.charCodeAt(0);
    marks[unit & 63] = unit;
    endedBy[unit & 63] = (endedBy[unit & 63] ?? 0) | what;
  }
}

/** What a unit ends. */
const endedWith = (unit: number) => (marks[unit & 63] === unit ? (endedBy[unit & 63] ?? 0) : 0);

/** Whether a unit ends a sentence wherever it stands. */
export const isSentenceMark = (unit: number) => (endedWith(unit) & ends.sentence) !== 0;

/** Whether white space, or nothing, follows the character at `index`. */
function isStop(text: string, index: number): boolean {
  const next = index + 1 < text.length ? text.charCodeAt(index + 1) : 0x20;
  // Most often a letter or a space of ASCII.
  return next <= 0x7e ? next === 0x20 || (next >= 0x09 && next <= 0x0d) : /\s/.test(text.charAt(index + 1));
}

/** The first place from `from` on, and before `to`, where a sentence ends; `to` where none does. */
function nextEnd(text: string, from: number, to: number): number {
  const units = marks;
  const what = endedBy;
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index);
    if (units[unit & 63] !== unit) continue;
    const ended = what[unit & 63] ?? 0;
    if ((ended & ends.sentence) !== 0 || ((ended & ends.ifLast) !== 0 && isStop(text, index))) return index;
  }
  return to;
}

/**
 * The last place before `from`, but not before `to`, where a sentence ends; the one before `to` where none
 * does.
 */
function lastEnd(text: string, from: number, to: number): number {
  const units = marks;
  const what = endedBy;
  for (let index = from - 1; index >= to; index--) {
    const unit = text.charCodeAt(index);
    if (units[unit & 63] !== unit) continue;
    const ended = what[unit & 63] ?? 0;
    if ((ended & ends.sentence) !== 0 || ((ended & ends.ifLast) !== 0 && isStop(text, index))) return index;
  }
  return to - 1;
}

/** Whether the characters at `index` and after it are marks of one end. */
const isSameEnd = (text: string, index: number) =>
  isSentenceMark(text.charCodeAt(index)) && isSentenceMark(text.charCodeAt(index + 1));

/**
 * Where something begins that reaches back from a place over at most one end of a sentence, and at most
 * `most` units.
 */
export function reachBefore(text: string, place: number, most: number): number {
  const first = Math.max(0, place - most);
  let end = lastEnd(text, place, first);
  for (let passed = 0; end >= first; end = lastEnd(text, end, first))
    if (!(end + 1 < place && isSameEnd(text, end)) && ++passed === 2) return end + 1;
  return place - most;
}

/** How far after a place it reaches. */
export function reachAfter(text: string, place: number, most: number): number {
  const last = Math.min(text.length, place + most);
  let end = nextEnd(text, place, last);
  for (let passed = 0; end < last; end = nextEnd(text, end + 1, last))
    if (!(end > place && isSameEnd(text, end - 1)) && ++passed === 2) return end;
  return place + most;
}

const isClauseEnd = (text: string, index: number) => (endedWith(text.charCodeAt(index)) & ends.clause) !== 0;

/** Whether no comma, stop or line break stands between two places. */
export function isOneClause(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (isClauseEnd(text, index)) return false;
  return true;
}

/** Where the sentence that holds `place` begins, at most `most` units before it. */
export const sentenceStart = (text: string, place: number, most: number = mostAround): number =>
  lastEnd(text, place, Math.max(0, place - most)) + 1;

/** Where the mark stands that ends the sentence that holds `place`, at most `most` units after it. */
export const markAfter = (text: string, place: number, most: number): number =>
  nextEnd(text, place, Math.min(text.length, place + most));

/** Where the sentence that holds `place` ends, its mark included, at most `mostAround` units after it. */
export const sentenceEnd = (text: string, place: number): number =>
  Math.min(text.length, place + mostAround, markAfter(text, place, mostAround) + 1);

/** Where the clause around `[start, end)` begins and ends, at most `mostAround` units away. */
export function clauseAround(text: string, start: number, end: number): { start: number; end: number } {
  const clause = { start, end };
  const first = Math.max(0, start - mostAround);
  const last = Math.min(text.length, end + mostAround);
  while (clause.start > first && !isClauseEnd(text, clause.start - 1)) clause.start--;
  while (clause.end < last && !isClauseEnd(text, clause.end)) clause.end++;
  return clause;
}

/** Whether a letter of a script that parts its words by spaces stands at `index`. */
export function isTokenAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  // Most often a Han letter, which needs no look at the table.
  return (unit < 0x3400 || unit > 0x9fff) && isTokenLetter(fold[unit] ?? 0);
}

/**
 * Marks that are read as others, each by its last six bits too; `<` and `>` part a cue from what is around
 * it.
 */
const otherMarks = new Uint16Array(64);
const sameMarks = new Uint16Array(64);
for (const [mark, same] of Object.entries({ '’': "'", ':': '：', '<': ' ', '>': ' ' })) {
  otherMarks[mark.charCodeAt(0) & 63] = mark.charCodeAt(0);
  sameMarks[mark.charCodeAt(0) & 63] = same.charCodeAt(0);
}

/** A unit folded if it is a letter, else the mark it is the same as. */
export const readable = (unit: number): number => (unit < 0x80 ? (readAscii[unit] ?? 0) : readUnit(unit));

function readUnit(unit: number): number {
  const folded = fold[unit] ?? 0;
  if (folded >= gap.smallestLetter && folded < gap.none) return folded;
  return otherMarks[unit & 63] === unit ? (sameMarks[unit & 63] ?? 0) : unit;
}

const readAscii = Uint16Array.from({ length: 0x80 }, (_, unit) => readUnit(unit));

let written: Map<number, number[]> | null = null;

/** The units that `readable` reads as a given one: a letter in its other forms, a mark and those like it. */
export function writtenAs(read: number): readonly number[] {
  if (!written) {
    written = new Map();
    for (let unit = 0; unit < 0x10000; unit++) {
      const units = written.get(readable(unit));
      if (units) units.push(unit);
      else written.set(readable(unit), [unit]);
    }
  }
  return written.get(read) ?? [read];
}

/**
 * Units `[start, end)` with every letter folded and marks of one meaning made alike. The length stays the
 * same.
 */
export function foldedSlice(text: string, start: number, end: number): string {
  const first = Math.max(0, start);
  const last = Math.min(text.length, end);
  let folded = '';
  for (let index = first; index < last; ) {
    // Most of a text is written as it is read.
    const same = index;
    while (index < last && readable(text.charCodeAt(index)) === text.charCodeAt(index)) index++;
    if (index > same) folded += text.slice(same, index);
    if (index === last) break;
    const units: number[] = [];
    for (; index < last && units.length < foldedAtOnce; index++) {
      const unit = text.charCodeAt(index);
      const read = readable(unit);
      if (read === unit) break;
      units.push(read);
    }
    folded += String.fromCharCode(...units);
  }
  return folded;
}

/** A function may be called with so many numbers in any engine. */
const foldedAtOnce = 1024;
