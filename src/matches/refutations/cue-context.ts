import type { Span } from '../../contract/span.ts';
import { clauseAround, foldedSlice, isLetterAt } from './cue-sentence.ts';
import { languageAt } from './refutation-expressions.ts';

/** Whether what stands around a verdict, or a denial, takes it back or makes it one of something else. */
export function isTakenBack(text: string, cue: Span, isDenial: boolean): boolean {
  const { verdictTurns, denialTurns } = languageAt(text, cue.start);
  return (isDenial ? denialTurns : verdictTurns).standAround(text, cue);
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

/** A question's mark stands at most so many units before its answer. */
const farthestMark = 12;

function asksWithin(text: string, start: number, end: number): boolean {
  for (let index = Math.max(0, start); index < end; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x3f || unit === 0xff1f) return true;
  }
  return false;
}

/**
 * Where the question ends that a denial answers with no, right after its mark or the name of who answers;
 * else -1.
 */
export function questionBefore(text: string, { start, end }: Span): number {
  let last = start - 1;
  while (text.charCodeAt(last) === 0x20) last--;
  // Most denials follow a letter.
  if (last < 0 || isLetterAt(text, last) || !asksWithin(text, start - farthestMark, last + 1)) return -1;
  const before = text.slice(Math.max(0, start - farthestMark), start);
  const mark = /[？?]["”’」』】）)]*(?: *(?:[^，。！？：:\n]{0,6}[：:]|[a-z]{1,11},?|,))? *$/i.exec(before);
  if (!mark || isTakenBack(text, { start, end }, true)) return -1;
  return start - (before.length - mark.index);
}

/** Whether a text begins with a mark that calls all of it wrong. */
export const beginsRefuted = (text: string) =>
  /^[\s【[（(]*(?:[❌✖❎🚫]|(?:假|错误|错|不实|FALSE)[】\]）)！!：:])/u.test(text);
