import {
  clauseAround,
  foldedSlice,
  isLetterAt,
  isTokenAt,
  sentenceEnd,
  sentenceStart,
} from './cue-sentence.ts';
import { type RefutationTurns, refutationTurns } from './refutation-turns.ts';
import type { Range } from './take-words.ts';

/** A regular expression of parts, their letters folded as those of the texts are; of none it is one that never matches. */
function anyOf(parts: readonly string[], flags = ''): RegExp {
  if (parts.length === 0) return new RegExp('(?!)', flags);
  const whole = parts.map((part) => `(?:${part})`).join('|');
  return new RegExp(
    whole.replace(/[\u3400-\u9fff]+/g, (letters) => foldedSlice(letters, 0, letters.length)),
    flags,
  );
}

/**
 * Turns by where they are looked for: from the beginning of a cue on, or from its end. What stands before a cue is looked for
 * backwards from there, which takes a fraction of the time.
 */
function turnsOf(turns: readonly string[]) {
  const after = turns.filter((turn) => turn.startsWith('>'));
  return {
    after: anyOf(after, 'y'),
    ofCue: anyOf(turns.filter((turn) => !after.includes(turn)).map(backwards), 'y'),
  };
}

/** A turn with what stands before its cue as something that has to stand there. */
function backwards(turn: string): string {
  const cue = /^(?:\[[^\]]*\]|[^[<])*/.exec(turn)?.[0].length ?? 0;
  return cue > 0 ? `(?<=${turn.slice(0, cue)})${turn.slice(cue)}` : turn;
}

const expressionsOf = (turns: RefutationTurns) => ({
  verdictTurns: turnsOf([...turns.both, ...turns.verdicts]),
  denialTurns: turnsOf([...turns.both, ...turns.denials]),
  affirmation: anyOf(turns.affirmations),
  referring: anyOf(turns.referring),
  light: anyOf(turns.light, 'g'),
  empty: anyOf(turns.empty, 'g'),
  heading: anyOf(turns.headings),
  besideHeading: anyOf([...turns.besideHeading, '[\\s【\\[#＃（(]'], 'g'),
});

const zh = expressionsOf(refutationTurns.zh);
const en = expressionsOf(refutationTurns.en);

/** So far before a verdict its subject may stand, in UTF-16 units. */
const longSentence = 100;
/** Passages of fewer units are no sentences. */
const shortPassage = 8;

/** The expressions of the language in which something is written. */
const languageAt = (text: string, place: number) => (isTokenAt(text, place) ? en : zh);

/** Whether what stands around a verdict, or a denial, takes it back or makes it one of something else. */
export function isTakenBack(text: string, { start, end }: Range, isDenial: boolean): boolean {
  const { verdictTurns, denialTurns } = languageAt(text, start);
  const turns = isDenial ? denialTurns : verdictTurns;
  const before = foldedSlice(text, sentenceStart(text, start), start);
  const after = foldedSlice(text, end, sentenceEnd(text, end));
  const sentence = `${before}<${foldedSlice(text, start, end)}>${after}`;
  turns.ofCue.lastIndex = before.length;
  turns.after.lastIndex = sentence.length - after.length - 1;
  return turns.after.test(sentence) || turns.ofCue.test(sentence);
}

/**
 * Whether the sentence of a verdict speaks of what its neighbours tell: of both if it refers to them or names no other subject,
 * of the one before if that asks, or at least the last clause of its own names none.
 */
export function neighboursMeant(text: string, { start, end }: Range): 'both' | 'before' | 'none' {
  const { referring, light } = languageAt(text, start);
  const from = sentenceStart(text, start, longSentence);
  const before = foldedSlice(text, from, start);
  const subject = before.slice(before.lastIndexOf('：') + 1);
  const isBare = (part: string) => part.replace(light, '').replace(/[^\p{L}\p{N}]/gu, '').length <= 1;
  if (isBare(subject) || referring.test(subject) || referringAfter.test(foldedSlice(text, end, end + 3)))
    return 'both';
  // A verdict after a question answers it.
  if (/[？?]["”』」’\s]*$/.test(text.slice(Math.max(0, from - 3), from))) return 'before';
  return isBare(subject.slice(Math.max(subject.lastIndexOf('，'), subject.lastIndexOf(',')) + 1))
    ? 'before'
    : 'none';
}

const referringAfter = anyOf(['^[了过]?(?:[该此这网])']);

/**
 * Whether the sentence of a verdict names, before it, something that a passage tells: a longer word, two Han letters in a row, or
 * one that means something by itself if the passage is a sentence.
 */
export function namesPassage(text: string, verdict: Range, passage: Range): boolean {
  const told = foldedSlice(text, passage.start, passage.end);
  const before = foldedSlice(text, sentenceStart(text, verdict.start, longSentence), verdict.start);
  if (isTokenAt(text, verdict.start))
    return (before.match(/[a-z]{4,}/g) ?? []).some((word) => told.includes(word));
  const size = told.length < shortPassage ? 2 : 1;
  const named = size === 1 ? before.replace(zh.light, '').replace(zh.empty, '') : before;
  for (let index = 0; index + size <= named.length; index++) {
    const part = named.slice(index, index + size);
    if (/^[\u3400-\u9fff]+$/.test(part) && told.includes(part)) return true;
  }
  return false;
}

/** Whether a passage is affirmed in its own clause, in which the verdict does not stand. */
export function isAffirmedIn(text: string, passage: Range, verdict: Range): boolean {
  const clause = clauseAround(text, passage.start, passage.end);
  if (clause.start < verdict.end && verdict.start < clause.end) return false;
  // Most clauses end here.
  if (!/真|real|true/i.test(text.slice(clause.start, clause.end))) return false;
  const folded = foldedSlice(text, clause.start, clause.end + 1);
  return (
    languageAt(text, passage.start).affirmation.test(folded) && !/以为|网传|[传称说]|said|claim/.test(folded)
  );
}

/**
 * How a verdict near the beginning stands before a text: it heads the text (in brackets or hashes, or before a colon, with nothing
 * that speaks of something else), it only labels it, or neither.
 */
export function headingOf(text: string, { start, end }: Range): 'head' | 'label' | null {
  const { heading, besideHeading } = languageAt(text, start);
  const before = foldedSlice(text, 0, start);
  const after = /^[^\n。！？!?，,]{0,12}?[】\]#＃》）)：:丨|｜]/.exec(foldedSlice(text, end, end + 16));
  if (!after || /[。！？!?\n]/.test(before)) return null;
  if (heading.test(foldedSlice(text, start, end))) return 'head';
  const beside = (before + after[0].slice(0, -1)).replace(besideHeading, '');
  return beside === '' ? 'head' : 'label';
}

/** Where the question ends that a denial answers with no, right after its mark or the name of who answers; else -1. */
export function questionBefore(text: string, { start, end }: Range): number {
  let last = start - 1;
  while (text.charCodeAt(last) === 0x20) last--;
  // Most denials follow a letter.
  if (last < 0 || isLetterAt(text, last)) return -1;
  const before = text.slice(Math.max(0, start - 12), start);
  const mark = /[？?]["”’」』】）)]* *(?:[^，。！？：:\n]{0,6}[：:]|[a-z]{0,11},?)? *$/i.exec(before);
  if (!mark || isTakenBack(text, { start, end }, true)) return -1;
  return start - (before.length - mark.index);
}

/** Whether a text begins with a mark that calls all of it wrong. */
export const beginsRefuted = (text: string) =>
  /^[\s【[（(]*(?:[❌✖❎🚫]|(?:假|错误|错|不实|FALSE)[】\]）)！!：:])/u.test(text);
