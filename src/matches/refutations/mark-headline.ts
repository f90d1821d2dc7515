import type { FlatMatches } from '../words/flat-matches.ts';
import { beginsRefuted } from './cue-context.ts';
import { foldedSlice, sentenceStart } from './cue-sentence.ts';

/** Longer texts are no headlines. */
const longestHeadline = 200;
/**
 * Exclamations of one letter, too short for cues. They count in headlines, unless a letter stands right
 * before them.
 */
const exclamations = ['假！', '错！', '错!', '假!'];

/**
 * Marks what a headline calls wrong without a cue: by an exclamation, or a mark before or after all of it.
 */
export function markHeadline(text: string, matches: FlatMatches): void {
  if (beginsRefuted(text)) markIn(matches, 0, text.length, 0);
  if (text.length > longestHeadline) return;
  if (/[×❌✗✖🚫]\s*$/u.test(text)) markIn(matches, sentenceStart(text, text.length - 3), text.length, 0);
  for (const mark of exclamations) {
    const index = text.indexOf(mark);
    if (index > 0 && /[^\p{L}\p{N}]/u.test(foldedSlice(text, index - 1, index)))
      markIn(matches, sentenceStart(text, index - 1), index, 0);
  }
}

/** Marks the matches that begin in `[start, end)`, looked for from number `near` on. */
function markIn(matches: FlatMatches, start: number, end: number, near: number): void {
  for (
    let index = matches.firstFrom(start, near);
    index < matches.count && matches.start(index) < end;
    index++
  )
    matches.refute(index);
}
