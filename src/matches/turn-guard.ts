import { mostAround, readable, sentenceMarks } from './cue-sentence.ts';
import { commonness, type TurnPart } from './turn-letters.ts';

/** What a letter is to a guard, as bits: it is needed right beside the place, or anywhere near it; a sentence ends with it. */
const needed = { beside: 1, near: 2, end: 4 } as const;

/**
 * Sees from the letters after a place (`step` 1), or before it (-1), that none of several expressions matches there: it knows
 * letters of which each cannot do without one.
 */
export class TurnGuard {
  readonly #step: 1 | -1;
  /** Per folded unit. */
  readonly #needs = new Uint8Array(0x10000);
  /** How far away a letter may be needed. */
  #reach = 0;
  /** Whether one of the expressions asks for no letter. */
  #isOpen = false;

  constructor(step: 1 | -1, parts: readonly TurnPart[]) {
    this.#step = step;
    for (const letter of sentenceMarks) this.#needs[letter.charCodeAt(0)] = needed.end;
    for (const part of parts) this.#guard(part);
  }

  #guard(part: TurnPart): void {
    const beside = letterBeside(part, this.#step);
    const letters = beside ?? part.needed;
    if (!letters) this.#isOpen = true;
    const reach = beside ? 1 : this.#step > 0 ? part.fromStart : part.fromEnd;
    this.#reach = Math.min(mostAround, Math.max(this.#reach, reach));
    for (const letter of letters ?? [])
      this.#needs[letter] = (this.#needs[letter] ?? 0) | (beside ? needed.beside : needed.near);
  }

  /** Whether one of the expressions may match from `place` on. */
  mayPass(text: string, place: number): boolean {
    if (this.#isOpen) return true;
    const needs = this.#needs;
    const folded = readable;
    const step = this.#step;
    const end = Math.max(-1, Math.min(text.length, place + step * this.#reach));
    let asked = needed.beside | needed.near;
    for (let index = place; step > 0 ? index < end : index > end; index += step) {
      const found = needs[folded[text.charCodeAt(index)] ?? 0] ?? 0;
      if ((found & asked) !== 0) return true;
      if ((found & needed.end) !== 0) return false;
      asked = needed.near;
    }
    return false;
  }
}

/** How often a guard lets an expression pass, roughly. */
export const passes = (part: TurnPart, step: 1 | -1) =>
  commonness(letterBeside(part, step) ?? part.needed) * (letterBeside(part, step) ? 1 : 10);

/** What its letter beside the place is one of, if it always has one. */
const letterBeside = ({ isOptional, first, last }: TurnPart, step: 1 | -1) =>
  isOptional ? null : step > 0 ? first : last;
