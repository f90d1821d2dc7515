import { claimLetters } from './claim-letters.ts';
import { bestPassage } from './claim-passage.ts';
import { type ClaimTables, mostAnchors } from './claim-table.ts';
import { claimTone } from './claim-tone.ts';
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
const anchorShare = 0.25;
/** … and its letters, each by itself, so much: most that share two words with a wording end here. */
const lettersShare = 0.5;
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
  readonly #anchorInfo: Uint8Array;
  /**
   * Per wording `stateSize` numbers side by side, because an anchor touches them all: the text in which it was last seen, where
   * there the first of these anchors stood, which were seen as bits, what they tell; how far from the first they may lie, and what is enough.
   */
  readonly #state: Int32Array;
  #textNumber = 0;
  #anchorsLeft = 0;
  #candidates: number[] = [];

  constructor(tables: ClaimTables) {
    const { entries, starts, needs } = tables;
    this.#tables = tables;
    this.#anchorInfo = tables.anchorInfo;
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
    const bit = 1 << anchor;
    const tells = this.#anchorInfo[wording * mostAnchors + anchor] ?? 0;
    const isNear = state[at] === this.#textNumber && place - (state[at + 1] ?? 0) <= (state[at + 4] ?? 0);
    if (!isNear) {
      state[at] = this.#textNumber;
      state[at + 1] = place;
      state[at + 2] = 0;
      state[at + 3] = 0;
    }
    const seen = state[at + 2] ?? 0;
    if (seen & bit) return;
    const before = state[at + 3] ?? 0;
    const enough = state[at + 5] ?? 0;
    state[at + 2] = seen | bit;
    state[at + 3] = before + tells;
    if (before < enough && before + tells >= enough && this.#candidates.length < mostPassages * 2) {
      this.#candidates.push(wording, place);
    }
  }

  /** The wordings found among the passages noted. */
  finish(text: NormalText): FoundClaim[] {
    const found: FoundClaim[] = [];
    for (let index = 0; index < this.#candidates.length; index += 2) {
      const claim = compareClaim(
        text,
        this.#tables,
        this.#candidates[index] ?? 0,
        this.#candidates[index + 1] ?? 0,
      );
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
  const start = Math.max(0, place - reach);
  const end = Math.min(text.length, place + reach);
  const need = tables.needs[wording] ?? 0;
  if (toldByLetters(text.units, start, end, tables, wording) < need * lettersShare) return null;
  const needed = need / claimTone(text.units, start, end);
  const { letters, starts, ends } = claimLetters(text.units, start, end);
  const best = bestPassage(
    letters,
    {
      letters: tables.letters.subarray(from, to),
      letterInfo: tables.letterInfo.subarray(from, to),
      pairInfo: tables.pairInfo.subarray(from, to),
    },
    window,
    needed,
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

/** Per unit the number of the last look at a passage that held it. */
const lastLook = new Uint32Array(0x10000);
let looks = 0;

/** What those letters of a wording tell, each by itself, that units `[start, end)` hold as they are. */
function toldByLetters(
  units: Uint16Array,
  start: number,
  end: number,
  { starts, letters, letterInfo }: ClaimTables,
  wording: number,
): number {
  looks++;
  for (let index = start; index < end; index++) lastLook[units[index] ?? 0] = looks;
  let told = 0;
  const to = starts[wording + 1] ?? 0;
  for (let index = starts[wording] ?? 0; index < to; index++) {
    if (lastLook[letters[index] ?? 0] === looks) told += letterInfo[index] ?? 0;
  }
  return told;
}
