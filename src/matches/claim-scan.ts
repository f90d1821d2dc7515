import { claimLetters } from './claim-letters.ts';
import { bestPassage } from './claim-passage.ts';
import { type ClaimTables, mostAnchors } from './claim-table.ts';
import type { NormalText } from './normalise-text.ts';

/** A wording found in a text: folded units `[first, end)`, and what share of the wording's information they hold. */
export interface FoundClaim {
  entry: number;
  first: number;
  end: number;
  score: number;
  /** Whether the wording denies something itself. */
  denies: boolean;
}

const stateSize = 6;

/** A passage is compared as a whole when its anchors tell so much of what the wording needs. */
const anchorShare = 0.45;
/** A retelling may be longer than the wording by this factor. */
const stretch = 2.5;
/** So many anchors and passages are looked at in one text; a list made to hurt could else take minutes over it. */
const mostAnchorsSeen = 4_000_000;
const mostPassages = 4000;

/**
 * Watches the anchors of wordings go by in one text, in the order of their places, and compares the passages that hold enough
 * of them. One object serves one compiled list, text after text.
 */
export class ClaimScan {
  readonly #tables: ClaimTables;
  /**
   * Per wording `stateSize` numbers side by side, because an anchor touches them all: the text in which it was last seen, the
   * place there, which anchors were seen as bits, what they tell; how far anchors may lie apart, and what is enough.
   */
  readonly #state: Int32Array;
  #textNumber = 0;
  #anchorsLeft = 0;
  #candidates: number[] = [];

  constructor(tables: ClaimTables) {
    const { entries, starts, needs } = tables;
    this.#tables = tables;
    this.#state = new Int32Array(entries.length * stateSize);
    for (let wording = 0; wording < entries.length; wording++) {
      const letters = (starts[wording + 1] ?? 0) - (starts[wording] ?? 0);
      this.#state[wording * stateSize + 4] = stretch * letters + 8;
      this.#state[wording * stateSize + 5] = anchorShare * (needs[wording] ?? 0);
    }
  }

  /** Begins a new text. */
  start(): void {
    this.#textNumber++;
    this.#anchorsLeft = mostAnchorsSeen;
    if (this.#candidates.length > 0) this.#candidates = [];
  }

  /** Notes an anchor of a wording at a folded unit. */
  note(wording: number, anchor: number, place: number): void {
    if (this.#anchorsLeft-- <= 0) return;
    const state = this.#state;
    const at = wording * stateSize;
    const isNear = state[at] === this.#textNumber && place - (state[at + 1] ?? 0) <= (state[at + 4] ?? 0);
    const seen = isNear ? (state[at + 2] ?? 0) : 0;
    const before = isNear ? (state[at + 3] ?? 0) : 0;
    const bit = 1 << anchor;
    const told = seen & bit ? 0 : (this.#tables.anchorInfo[wording * mostAnchors + anchor] ?? 0);
    state[at] = this.#textNumber;
    state[at + 1] = place;
    state[at + 2] = seen | bit;
    state[at + 3] = before + told;
    const enough = state[at + 5] ?? 0;
    if (before < enough && before + told >= enough && this.#candidates.length < mostPassages * 2) {
      this.#candidates.push(wording, place);
    }
  }

  /** The wordings found among the passages noted. */
  finish(text: NormalText): FoundClaim[] {
    const found: FoundClaim[] = [];
    for (let index = 0; index < this.#candidates.length; index += 2) {
      const [wording = 0, place = 0] = this.#candidates.slice(index, index + 2);
      const claim = compareClaim(text, this.#tables, wording, place);
      if (claim) found.push(claim);
    }
    return found;
  }
}

/** The best passage around a unit, if it holds what the wording needs. */
function compareClaim(
  text: NormalText,
  tables: ClaimTables,
  wording: number,
  place: number,
): FoundClaim | null {
  const from = tables.starts[wording] ?? 0;
  const to = tables.starts[wording + 1] ?? 0;
  const window = stretch * (to - from) + 8;
  // Function words and expressions of several letters make a passage longer than its letters.
  const reach = Math.ceil(window * 1.25);
  const { letters, starts, ends } = claimLetters(
    text.units,
    Math.max(0, place - reach),
    Math.min(text.length, place + reach),
  );
  const best = bestPassage(
    letters,
    {
      letters: tables.letters.subarray(from, to),
      letterInfo: tables.letterInfo.subarray(from, to),
      pairInfo: tables.pairInfo.subarray(from, to),
    },
    window,
    tables.needs[wording] ?? 0,
  );
  if (!best) return null;
  return {
    entry: tables.entries[wording] ?? 0,
    first: starts[best.first] ?? 0,
    end: ends[best.last] ?? 0,
    score: Math.min(1, best.told / best.whole),
    denies: tables.denies[wording] === 1,
  };
}
