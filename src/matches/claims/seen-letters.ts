import { loneLess, mostLetters, weighed } from './best-passage.ts';
import type { ClaimTables } from './claim-table.ts';

/** A text is looked at in at most this many parts, of which each has a bit. */
const mostParts = 32;

/** Less than anything that is held. */
const nothing = -1e6;

/**
 * In which parts letters stand, and pairs of neighbours, several of which may share a slot. Larger tables lie
 * outside the first caches, where nearly every look at a text that holds little of a wording would wait.
 */
const letterParts = new Int32Array(0x1000);
const pairParts = new Int32Array(0x2000);
const letterSlot = (letter: number) => letter & 0xfff;
const pairSlot = (first: number, second: number) => (first * 31 + second) & 0x1fff;

/** Of the tables of all wordings what is read here. */
type Wordings = Pick<ClaimTables, 'starts' | 'letters' | 'letterInfo' | 'pairInfo'>;

/**
 * Which letters and pairs a text has, and roughly where. It says without a look at the text what a passage
 * holds at most, which is too little of nearly all wordings. One text at a time, because the tables above
 * serve all; what is left of another one only makes the answer larger.
 */
export class SeenLetters {
  #letters: Uint16Array = new Uint16Array(0);
  /** How long a part is, as a power of two. */
  #shift = 0;

  /** Notes the letters of a text. */
  note(letters: Uint16Array): void {
    this.#letters = letters;
    this.#shift = 0;
    while (letters.length > mostParts << this.#shift) this.#shift++;
    const shift = this.#shift;
    for (let place = 0; place < letters.length; place++) {
      const bit = 1 << (place >> shift);
      const letter = letters[place] ?? 0;
      const pair = pairSlot(letter, letters[place + 1] ?? 0);
      letterParts[letterSlot(letter)] = (letterParts[letterSlot(letter)] ?? 0) | bit;
      pairParts[pair] = (pairParts[pair] ?? 0) | bit;
    }
  }

  /** Forgets them; they must be the same as when they were noted. */
  forget(): void {
    const letters = this.#letters;
    for (let place = 0; place < letters.length; place++) {
      letterParts[letterSlot(letters[place] ?? 0)] = 0;
      pairParts[pairSlot(letters[place] ?? 0, letters[place + 1] ?? 0)] = 0;
    }
  }

  /** What passages among letters `[from, to)` hold at most of a wording, as `bestPassage` counts it. */
  mostHeld(tables: Wordings, wording: number, from: number, to: number): number {
    const { letters, letterInfo, pairInfo } = tables;
    const start = tables.starts[wording] ?? 0;
    const end = Math.min(tables.starts[wording + 1] ?? 0, start + mostLetters);
    // All bits from that of the first letter to that of the last.
    const parts = (2 << ((to - 1) >> this.#shift)) - (1 << (from >> this.#shift));
    let held = 0;
    let whole = 0;
    // The most that the clause holds up to a letter, with the pair of this letter and the next, and without.
    let withPair = nothing;
    let without = 0;
    let follows = false;
    for (let at = start; at < end; at++) {
      const letter = letters[at] ?? 0;
      if (letter === 0) {
        held += weighed(Math.max(withPair, without), whole);
        whole = 0;
        withPair = nothing;
        without = 0;
        follows = false;
        continue;
      }
      const alone = letterInfo[at] ?? 0;
      const pair = pairInfo[at] ?? 0;
      const shared = Math.min(pair, alone);
      whole += follows ? pair - shared : pair;
      follows = true;
      const here = (letterParts[letterSlot(letter)] ?? 0) & parts;
      if (here === 0) {
        without = Math.max(without, withPair);
        withPair = nothing;
        continue;
      }
      const isPair = ((pairParts[pairSlot(letter, letters[at + 1] ?? 0)] ?? 0) & here) !== 0;
      const pairMost = isPair ? pair + Math.max(without, withPair - shared) : nothing;
      without = Math.max(without + Math.max(0, alone - loneLess), withPair);
      withPair = pairMost;
    }
    return held + weighed(Math.max(withPair, without), whole);
  }
}
