import { fold, isTokenLetter } from './fold-table.ts';
import { gap } from './gap-classes.ts';

/** No more than so many UTF-16 units on each side of a cue are looked at. */
export const mostAround = 32;

/** Marks that end a sentence wherever they stand. */
export const sentenceMarks = '。！？!?…\n';
const mark = 1;
/** Ends one only before white space, or at the end of the text. */
const stop = 2;

/** Per unit what it is to a sentence, and whether a clause ends with it. */
const ends = unitsIn(sentenceMarks, mark);
ends['.'.charCodeAt(0)] = stop;
const endsClause = unitsIn('，。！？；,.!?;\n', 1);

function unitsIn(chars: string, value: number): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const char of chars) table[char.charCodeAt(0)] = value;
  return table;
}

const isStop = (text: string, index: number) => /^\s?$/.test(text.charAt(index + 1));

/** The first place from `from` on, and before `to`, where a sentence ends; `to` where none does. */
function nextEnd(text: string, from: number, to: number): number {
  const table = ends;
  for (let index = from; index < to; index++) {
    const kind = table[text.charCodeAt(index)] ?? 0;
    if (kind !== 0 && (kind === mark || isStop(text, index))) return index;
  }
  return to;
}

/** The last place before `from`, but not before `to`, where a sentence ends; the one before `to` where none does. */
function lastEnd(text: string, from: number, to: number): number {
  const table = ends;
  for (let index = from - 1; index >= to; index--) {
    const kind = table[text.charCodeAt(index)] ?? 0;
    if (kind !== 0 && (kind === mark || isStop(text, index))) return index;
  }
  return to - 1;
}

/** Whether the characters at `index` and after it are marks of one end. */
const isSameEnd = (text: string, index: number) =>
  ends[text.charCodeAt(index)] === mark && ends[text.charCodeAt(index + 1)] === mark;

/** How far before a place something reaches that reaches over one sentence end at most, and at most `most` units. */
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

const isClauseEnd = (text: string, index: number) => endsClause[text.charCodeAt(index)] === 1;

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

/** Whether a letter stands at `index`. */
export const isLetterAt = (text: string, index: number) =>
  (fold[text.charCodeAt(index)] ?? 0) >= gap.smallestLetter;

/** Whether a letter of a script that parts its words by spaces stands at `index`. */
export const isTokenAt = (text: string, index: number) => isTokenLetter(fold[text.charCodeAt(index)] ?? 0);

/** Marks that are written in several ways; `<` and `>` part a cue from what is around it. */
const sameMarks: Record<string, string> = { '’': "'", ':': '：', '<': ' ', '>': ' ' };

/** Every unit folded if it is a letter, else the mark it is the same as. */
export const readable = fold.map((folded, unit) =>
  folded < gap.smallestLetter || folded >= gap.none ? unit : folded,
);
for (const [mark, same] of Object.entries(sameMarks)) readable[mark.charCodeAt(0)] = same.charCodeAt(0);

/** Units `[start, end)` with every letter folded, and marks of the same meaning made one; as long as they were. */
export function foldedSlice(text: string, start: number, end: number): string {
  const first = Math.max(0, start);
  const last = Math.min(text.length, end);
  const table = readable;
  let index = first;
  while (index < last && table[text.charCodeAt(index)] === text.charCodeAt(index)) index++;
  // Most texts are written as they are read.
  let folded = text.slice(first, index);
  for (; index < last; index++) folded += String.fromCharCode(table[text.charCodeAt(index)] ?? 0);
  return folded;
}
