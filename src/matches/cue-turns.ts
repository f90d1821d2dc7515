import { foldedSlice, mostAround, readable, sentenceEnd, sentenceStart } from './cue-sentence.ts';
import { foldedExpression, foldedSource } from './folded-expression.ts';
import type { Range } from './take-words.ts';
import { commonness, type Letters, readTurn } from './turn-letters.ts';

/** Where a letter may stand that a turn needs, as bits. */
const stands = { rightAfter: 1, after: 2, rightBefore: 4, before: 8, firstInCue: 16 } as const;

/**
 * Turns (see `RefutationTurns`) made ready to be looked for around cues. Most cues have none, which is seen from the letters
 * beside them: a regular expression is run only where one of those stands that it cannot do without.
 */
export class CueTurns {
  /** Those that begin where a cue ends, and all others. */
  readonly #after: RegExp;
  readonly #others: RegExp;
  /** Per unit, not folded, where a turn needs it, or one of its like. */
  readonly #needs = new Uint8Array(0x10000);
  /** So far from the cue. */
  #reachAfter = 1;
  #reachBefore = 1;
  /** Whether a turn may be there whatever the letters are. */
  #asksAfter = false;
  #asksOthers = false;

  constructor(turns: readonly string[]) {
    const after = turns.filter((turn) => turn.startsWith('>')).map((turn) => turn.slice(1));
    const others = turns.filter((turn) => !turn.startsWith('>'));
    this.#after = foldedExpression(after, 'y');
    this.#others = foldedExpression(others.map(backwards), 'y');
    for (const turn of after) this.#needAfter(foldedSource(turn));
    for (const turn of others) this.#needAround(foldedSource(turn));
    for (let unit = 0; unit < 0x10000; unit++)
      if (readable[unit] !== unit) this.#needs[unit] = this.#needs[readable[unit] ?? 0] ?? 0;
  }

  #needAfter(turn: string): void {
    const { isOptional, first, needed, fromStart } = readTurn(turn);
    if (!isOptional && first) {
      this.#need(first, stands.rightAfter);
    } else if (needed) {
      this.#need(needed, stands.after);
      this.#reachAfter = Math.min(mostAround, Math.max(this.#reachAfter, fromStart));
    } else this.#asksAfter = true;
  }

  #needAround(turn: string): void {
    const parting = partingOf(turn);
    const before = readTurn(turn.slice(0, parting));
    const cue = readTurn(/^(?:\[[^\]]*\]|[^[>])*/.exec(turn.slice(parting + 1))?.[0] ?? '');
    const inCue = cue.isOptional ? null : cue.first;
    const rightBefore = before.isOptional ? null : before.last;
    if (inCue && commonness(inCue) < commonness(rightBefore)) {
      this.#need(inCue, stands.firstInCue);
    } else if (rightBefore) {
      this.#need(rightBefore, stands.rightBefore);
    } else if (before.needed) {
      this.#need(before.needed, stands.before);
      this.#reachBefore = Math.min(mostAround, Math.max(this.#reachBefore, before.fromEnd));
    } else this.#asksOthers = true;
  }

  #need(letters: NonNullable<Letters>, where: number): void {
    for (const letter of letters) this.#needs[letter] = (this.#needs[letter] ?? 0) | where;
  }

  /** Whether a turn stands around a cue, in its sentence. */
  standAround(text: string, cue: Range): boolean {
    return (
      (this.#mayFollow(text, cue.end) && this.#follow(text, cue.end)) ||
      (this.#maySurround(text, cue.start) && this.#surround(text, cue))
    );
  }

  #mayFollow(text: string, end: number): boolean {
    const needs = this.#needs;
    if (this.#asksAfter) return true;
    const last = Math.min(text.length, end + this.#reachAfter);
    let asked = stands.after | stands.rightAfter;
    for (let index = end; index < last; index++) {
      if ((needs[text.charCodeAt(index)] ?? 0) & asked) return true;
      asked = stands.after;
    }
    return false;
  }

  #maySurround(text: string, start: number): boolean {
    const needs = this.#needs;
    if (this.#asksOthers || (needs[text.charCodeAt(start)] ?? 0) & stands.firstInCue) return true;
    const first = Math.max(0, start - this.#reachBefore);
    let asked = stands.before | stands.rightBefore;
    for (let index = start - 1; index >= first; index--) {
      if ((needs[text.charCodeAt(index)] ?? 0) & asked) return true;
      asked = stands.before;
    }
    return false;
  }

  #follow(text: string, end: number): boolean {
    this.#after.lastIndex = 0;
    return this.#after.test(foldedSlice(text, end, sentenceEnd(text, end)));
  }

  #surround(text: string, { start, end }: Range): boolean {
    const before = foldedSlice(text, sentenceStart(text, start), start);
    const after = foldedSlice(text, end, sentenceEnd(text, end));
    this.#others.lastIndex = before.length;
    return this.#others.test(`${before}<${foldedSlice(text, start, end)}>${after}`);
  }
}

/** Where the cue begins in a turn: at the first `<` that stands in no class. */
const partingOf = (turn: string) => /^(?:\[[^\]]*\]|[^[<])*/.exec(turn)?.[0].length ?? 0;

/** A turn with what stands before its cue as something that has to stand there, which is looked for backwards from the cue. */
function backwards(turn: string): string {
  const parting = partingOf(turn);
  return parting > 0 ? `(?<=${turn.slice(0, parting)})${turn.slice(parting)}` : turn;
}
