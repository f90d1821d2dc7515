import { fold, isTokenLetter } from './fold-table.ts';
import { gap } from './gap-classes.ts';

/** No more than so many UTF-16 units on each side of a cue are looked at. */
export const mostAround = 32;

/** Per unit whether a sentence, and whether a clause ends with it. */
const endsSentence = unitsIn('。！？!?…\n');
const endsClause = unitsIn('，。！？；,.!?;\n');
const spaces = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  /\s/.test(String.fromCharCode(unit)) ? 1 : 0,
);
const stop = '.'.charCodeAt(0);

function unitsIn(chars: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const char of chars) table[char.charCodeAt(0)] = 1;
  return table;
}

/** Whether a sentence ends with the character at `index`. */
export function isSentenceEnd(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return (
    endsSentence[unit] === 1 || (unit === stop && (index + 1 >= text.length || isSpaceAt(text, index + 1)))
  );
}

const isSpaceAt = (text: string, index: number) => spaces[text.charCodeAt(index)] === 1;

/** Whether the characters at `index` and after it are marks of one end. */
export const isSameEnd = (text: string, index: number) =>
  endsSentence[text.charCodeAt(index)] === 1 && endsSentence[text.charCodeAt(index + 1)] === 1;

const isClauseEnd = (text: string, index: number) => endsClause[text.charCodeAt(index)] === 1;

/** Whether no comma, stop or line break stands between two places. */
export function isOneClause(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (isClauseEnd(text, index)) return false;
  return true;
}

/** Where the sentence that holds `place` begins, at most `most` units before it. */
export function sentenceStart(text: string, place: number, most: number = mostAround): number {
  let start = place;
  while (start > Math.max(0, place - most) && !isSentenceEnd(text, start - 1)) start--;
  return start;
}

/** Where the mark stands that ends the sentence that holds `place`, at most `most` units after it. */
export function markAfter(text: string, place: number, most: number): number {
  let end = place;
  const last = Math.min(text.length, place + most);
  while (end < last && !isSentenceEnd(text, end)) end++;
  return end;
}

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
