import type { NormalText } from '../letters/normalise-text.ts';
import { type ClaimLetters, claimLetters } from './claim-letters.ts';
import type { ClaimTables } from './claim-table.ts';
import { SeenLetters } from './seen-letters.ts';

/** Where what is read of a text begins and ends is a multiple of this many units. */
const piece = 0x10;

/**
 * A text whose claim letters are read once, however many wordings are compared around one place. In a long
 * text only what is near such places is read, since most hold nothing.
 */
export class LetteredText {
  readonly text: NormalText;
  /** What was read last: it changes with each look around a place. */
  read: ClaimLetters;
  /** The units that were read. */
  #start = 0;
  #end = 0;
  readonly #seen = new SeenLetters();

  constructor(text: NormalText) {
    this.text = text;
    this.read = claimLetters(text.units, 0, 0);
  }

  /** Which letters of `read`, from one to before another, stand within `reach` units of a place. */
  around(place: number, reach: number): { from: number; to: number } {
    const { length } = this.text;
    const start = Math.max(0, place - reach);
    const end = Math.min(length, place + reach);
    if (start < this.#start || end > this.#end) {
      this.#start = Math.floor(start / piece) * piece;
      this.#end = Math.min(length, Math.ceil(end / piece) * piece);
      this.#seen.forget();
      this.read = claimLetters(this.text.units, this.#start, this.#end, this.text.from);
      this.#seen.note(this.read.letters);
    }
    // Most texts are shorter than what is asked for.
    const { starts } = this.read;
    const from = start === this.#start ? 0 : firstFrom(starts, start);
    return { from, to: end === this.#end ? starts.length : firstFrom(starts, end) };
  }

  /** What passages in a range of `read` hold at most of a wording. */
  mostHeld(tables: ClaimTables, wording: number, { from, to }: { from: number; to: number }): number {
    return this.#seen.mostHeld(tables, wording, from, to);
  }

  /** Ends the look at a text; nothing else may be read as claim letters before. */
  close(): void {
    this.#seen.forget();
  }
}

/** Where in rising numbers the first one stands that is not below `least`. */
function firstFrom(numbers: Int32Array, least: number): number {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
