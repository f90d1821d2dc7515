import type { Span } from '../../contract/span.ts';
import { foldedSlice, markAfter, sentenceStart } from './cue-sentence.ts';
import { foldedExpression } from './folded-expression.ts';
import { languageAt } from './refutation-expressions.ts';

/** So far before a verdict its subject may stand, in UTF-16 units. */
const longSentence = 100;

const referringAfter = foldedExpression(['^[了过]?(?:[该此这网])']);

/** A verdict with its sentence: what it speaks of, worked out only as far as a match asks for it. */
export class VerdictSentence {
  readonly #text: string;
  readonly #verdict: Span;
  /** Where the sentence begins, and its end mark stands, not too far away. */
  readonly #start: number;
  readonly #end: number;
  #beforeVerdict: string | null = null;
  #meant: 'both' | 'before' | 'none' | null = null;

  constructor(text: string, verdict: Span) {
    this.#text = text;
    this.#verdict = verdict;
    this.#start = sentenceStart(text, verdict.start, longSentence);
    this.#end = markAfter(text, verdict.end, longSentence);
  }

  /** What stands in the sentence before the verdict, folded. */
  get #before(): string {
    this.#beforeVerdict ??= foldedSlice(this.#text, this.#start, this.#verdict.start);
    return this.#beforeVerdict;
  }

  /**
   * Whether the verdict speaks of a passage within its reach: one in its own sentence, or in a neighbouring
   * sentence it refers to.
   */
  speaksOf(passage: Span): boolean {
    const isBefore = passage.end <= this.#start;
    const isAfter = passage.start >= this.#end;
    if (!isBefore && !isAfter) return true;
    const meant = this.#neighboursMeant();
    return meant === 'both' || (isBefore && meant === 'before');
  }

  /**
   * Which neighbouring sentences the verdict refers to: both if it says so or has no subject of its own; the
   * one before if that is a question, or if the verdict's own clause has no subject.
   */
  #neighboursMeant(): 'both' | 'before' | 'none' {
    this.#meant ??= this.#findNeighboursMeant();
    return this.#meant;
  }

  #findNeighboursMeant(): 'both' | 'before' | 'none' {
    const { start, end } = this.#verdict;
    const { referring, light } = languageAt(this.#text, start);
    const subject = this.#before.slice(this.#before.lastIndexOf('：') + 1);
    const after = foldedSlice(this.#text, end, end + 3);
    if (isBare(subject, light) || referring.test(subject) || referringAfter.test(after)) return 'both';
    // A verdict after a question answers it.
    if (/[？?]["”』」’\s]*$/.test(this.#text.slice(Math.max(0, this.#start - 3), this.#start)))
      return 'before';
    const clause = subject.slice(Math.max(subject.lastIndexOf('，'), subject.lastIndexOf(',')) + 1);
    return isBare(clause, light) ? 'before' : 'none';
  }
}

/**
 * Whether a subject holds at most one letter besides what is `light`. Stops at the second.
 */
function isBare(subject: string, light: RegExp): boolean {
  let left = 0;
  for (let index = 0; index < subject.length && left < 2; ) {
    light.lastIndex = index;
    if (light.test(subject)) {
      index = light.lastIndex;
      continue;
    }
    const letter = String.fromCodePoint(subject.codePointAt(index) ?? 0);
    if (/[\p{L}\p{N}]/u.test(letter)) left += letter.length;
    index += letter.length;
  }
  return left < 2;
}
