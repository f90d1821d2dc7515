import { isSentenceMark, mostAround, readable, writtenAs } from './cue-sentence.ts';
import { anyLetter, commonness, type PatternPart } from './regex-letters.ts';

/** Letters are looked up by their last twelve bits. */
const lastBits = 4095;

/**
 * Where a letter is needed, as bits: right beside the place, alone or with the one after it, or anywhere near
 * the place.
 */
const needed = { beside: 1, besideWithNext: 2, near: 4 } as const;

/**
 * Says from the letters after a place (`step` 1), or before it (-1), that none of several expressions matches
 * there: each of them needs one letter of a known set.
 */
export class ExceptionPrefilter {
  readonly #step: 1 | -1;
  /**
   * By the last bits of a unit, in each form a letter is written in: the table fits the fastest cache, which
   * the one that folds does not.
   */
  readonly #needs = new Uint8Array(lastBits + 1);
  /** Two letters needed beside the place, as one number. */
  readonly #pairs = new Set<number>();
  /** How far away a letter may be needed. */
  #reach = 0;
  /** Whether one of the expressions needs no letter, so that nothing can be ruled out. */
  #isOpen = false;

  constructor(step: 1 | -1, parts: readonly PatternPart[]) {
    this.#step = step;
    for (const part of parts) {
      if (isTold(part, step)) this.#guardBeside(step > 0 ? part.begins : part.ends);
      else if (part.needed) this.#guardNear(part.needed, step > 0 ? part.fromStart : part.fromEnd);
      else this.#isOpen = true;
    }
  }

  #need(letter: number, what: number): void {
    for (const unit of writtenAs(letter)) {
      this.#needs[unit & lastBits] = (this.#needs[unit & lastBits] ?? 0) | what;
    }
  }

  #guardBeside(begins: ReadonlySet<string>): void {
    this.#reach = Math.max(this.#reach, 1);
    for (const begin of begins) {
      const isPair = begin.length === 2 && !begin.endsWith(anyLetter);
      this.#need(begin.charCodeAt(0), isPair ? needed.besideWithNext : needed.beside);
      if (isPair) this.#pairs.add(pairOf(begin.charCodeAt(0), begin.charCodeAt(1)));
    }
  }

  #guardNear(letters: ReadonlySet<number>, reach: number): void {
    this.#reach = Math.min(mostAround, Math.max(this.#reach, reach));
    for (const letter of letters) this.#need(letter, needed.near);
  }

  /** Whether one of the expressions may match at `place`. */
  mayPass(text: string, place: number): boolean {
    if (this.#isOpen) return true;
    const step = this.#step;
    const reach = Math.min(this.#reach, step > 0 ? text.length - place : place + 1);
    if (reach <= 0) return false;
    const needs = this.#needs;
    const unit = text.charCodeAt(place);
    const first = needs[unit & lastBits] ?? 0;
    if ((first & (needed.beside | needed.near)) !== 0) return true;
    if ((first & needed.besideWithNext) !== 0 && this.#isPairAt(text, place)) return true;
    // The sentence ends here, after this mark or before it.
    if (isSentenceMark(unit)) return false;
    for (let away = 1; away < reach; away++) {
      const other = text.charCodeAt(place + step * away);
      if (((needs[other & lastBits] ?? 0) & needed.near) !== 0) return true;
      if (isSentenceMark(other)) return false;
    }
    return false;
  }

  #isPairAt(text: string, place: number): boolean {
    const next = place + this.#step;
    if (next < 0 || next >= text.length) return false;
    return this.#pairs.has(pairOf(readable(text.charCodeAt(place)), readable(text.charCodeAt(next))));
  }
}

const pairOf = (letter: number, next: number) => letter * 0x10000 + next;

/** Whether the first (or last) letters of an expression are known. */
const isTold = ({ begins, ends }: PatternPart, step: 1 | -1) =>
  [...(step > 0 ? begins : ends)].every((begin) => begin !== '' && !begin.startsWith(anyLetter));

/** How often the prefilter lets an expression run, roughly. */
export function passes(part: PatternPart, step: 1 | -1): number {
  if (!isTold(part, step)) return commonness(part.needed) * 10;
  return commonness(new Set([...(step > 0 ? part.begins : part.ends)].map((begin) => begin.charCodeAt(0))));
}
