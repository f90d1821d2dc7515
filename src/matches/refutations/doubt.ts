import { type NormalText, sourceEnd, sourceStart } from '../letters/normalise-text.ts';
import type { Doubt } from '../words/match.ts';
import { foldedSlice, markAfter, sentenceStart } from './cue-sentence.ts';
import { foldedExpression } from './folded-expression.ts';

/** A sentence is read at most this many UTF-16 units to each side of a passage. */
const reach = 60;
/**
 * Who tells a claim ends with it, or adds a few words. A clause that goes on for longer than this after the
 * passage, in letters or words, says something about it, and so does a sentence.
 */
const longestClauseRest = 4;
const longestRest = 10;

/** `#topic#` and `#topic `: what a post is filed under says nothing about what it states. */
const hashtags = /#[^#\s]{1,40}#?/gu;

/** Questions: their mark, their particles, question words, and those who ask whether something is so. */
const asking = foldedExpression([
  '[？?吗]|谁|哪|怎|为[何啥]|呢',
  '是否|[是会能有要]不[是会能要]|有没有|可不可以|真假|真的假|是真是|还是[假骗谣]|请问|求[问解证助]|想问|问一下|请教|咨询|有人(?:知道|试过)',
  '\\b(?:is|are|does|do|did|will|can|has) (?:it|this|that|they|anyone|anybody)\\b|\\b(?:whether|wonder|why|how come)\\b',
]);
/** Reported speech: a verb of saying right before the claim. Who heard something passes it on as a fact. */
const saying = foldedExpression([
  '(?<![听据])[说称][\\s“「『‘"]*$',
  '\\b(?:sa(?:y|ys|id)|claim(?:s|ed)?|according to \\w+)(?: that)?[\\s“‘"]*$',
]);
/** What parts clauses: a comma, a closing bracket, or a space beside a Chinese letter. */
const clauseBreak = /[，,；;：、】）)\]」』”]|(?<=\p{Script=Han})\s|\s(?=\p{Script=Han})/u;
/** The marks before and after a quotation that is the passage, with up to twelve letters of either side. */
const opening = /[“「『‘"][^”」』’"“「『‘]{0,12}$/u;
const closing = /^[^“「『‘”」』’"]{0,12}[”」』’"]/u;

/** Whether a text asks something. */
export const asksIn = (text: string): boolean => asking.test(text);

/** Whether the sentence asks that holds a place. */
export function asksAt(source: string, place: number): boolean {
  const end = Math.min(source.length, markAfter(source, place, reach) + 1);
  return asksIn(read(source, sentenceStart(source, place, reach), end));
}

/**
 * What the sentence in which folded units `[first, end)` stand does with what they say, if it does not state
 * it: it asks, or it passes the claim on or speaks about it. Read from the shape of the sentence, without
 * words of doubt, which are endless. `ownAsks` says whether the wording asks itself: a retelling does so too.
 */
export function doubtOf(
  text: NormalText,
  { first, end }: { first: number; end: number },
  ownAsks: boolean,
): Doubt | null {
  const { source } = text;
  const start = sourceStart(text, first);
  const after = sourceEnd(text, end - 1);
  const from = sentenceStart(source, start, reach);
  const sentence = read(source, from, Math.min(source.length, markAfter(source, after, reach) + 1));
  const before = sentence.slice(0, start - from);
  const behind = sentence.slice(after - from);
  if (isQuoted(before, behind)) return 'doubted';
  if (!ownAsks && asksIn(sentence)) return 'asked';
  return isSaid(before) || goesOn(behind) ? 'doubted' : null;
}

/** Whether the passage is quoted in a sentence that goes on before or after the quotation. */
const isQuoted = (before: string, behind: string) =>
  opening.test(before) &&
  closing.test(behind) &&
  /\p{L}{2}/u.test(before.replace(opening, '') + behind.replace(closing, ''));

/** Whether the clause before a passage ends with somebody saying it. */
const isSaid = (before: string) =>
  before !== '' && saying.test(before.split(clauseBreak).findLast((clause) => /\p{L}/u.test(clause)) ?? '');

/** Whether the clause goes on after a passage, or the sentence goes on for long. */
const goesOn = (behind: string) =>
  behind.length > longestClauseRest &&
  (lettersIn(behind.split(clauseBreak)[0] ?? '') > longestClauseRest || lettersIn(behind) > longestRest);

/** How many Chinese letters, and words of other letters, a text has. */
const lettersIn = (text: string) =>
  text.match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu)?.length ?? 0;

/** A part of a text folded and without hashtags, as long as it was. */
const read = (source: string, start: number, end: number) =>
  foldedSlice(source, start, end).replace(hashtags, (tag) => ' '.repeat(tag.length));
