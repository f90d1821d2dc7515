import type { Span } from '../../contract/span.ts';
import { clauseAround, foldedSlice } from './cue-sentence.ts';
import { languageAt } from './refutation-expressions.ts';

/** Whether what stands around a verdict, or a denial, takes it back or makes it one of something else. */
export function isTakenBack(text: string, cue: Span, isDenial: boolean): boolean {
  const { verdictExceptions, denialExceptions } = languageAt(text, cue.start);
  return (isDenial ? denialExceptions : verdictExceptions).standAround(text, cue);
}

/** Whether a passage is affirmed in its own clause, in which the verdict does not stand. */
export function isAffirmedIn(text: string, passage: Span, verdict: Span): boolean {
  const clause = clauseAround(text, passage.start, passage.end);
  if (clause.start < verdict.end && verdict.start < clause.end) return false;
  // Most clauses end here.
  if (!mayAffirm(text, clause.start, clause.end)) return false;
  const folded = foldedSlice(text, clause.start, clause.end + 1);
  return (
    languageAt(text, passage.start).affirmation.test(folded) && !/以为|网传|[传称说]|said|claim/.test(folded)
  );
}

/** Whether `真` stands between two places, or two letters of `real` or `true`. */
function mayAffirm(text: string, start: number, end: number): boolean {
  let before = 0;
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    const letter = unit | 0x20;
    if (unit === 0x771f || (before === 0x65 && letter === 0x61) || (before === 0x75 && letter === 0x65))
      return true;
    before = letter;
  }
  return false;
}

/**
 * How a verdict near the beginning stands before a text: it heads the text (in brackets or hashes, or before
 * a colon, with nothing that speaks of something else), it only labels it, or neither.
 */
export function headingOf(text: string, { start, end }: Span): 'head' | 'label' | null {
  const { heading, besideHeading } = languageAt(text, start);
  const before = foldedSlice(text, 0, start);
  const after = /^[^\n。！？!?，,]{0,12}?[】\]#＃》）)：:丨|｜]/.exec(foldedSlice(text, end, end + 16));
  if (!after || /[。！？!?\n]/.test(before)) return null;
  if (heading.test(foldedSlice(text, start, end))) return 'head';
  const beside = (before + after[0].slice(0, -1)).replace(besideHeading, '');
  return beside === '' ? 'head' : 'label';
}

/** Whether a text begins with a mark that calls all of it wrong. */
export const beginsRefuted = (text: string) =>
  /^[\s【[（(]*(?:[❌✖❎🚫]|(?:假|错误|错|不实|FALSE)[】\]）)！!：:])/u.test(text);
