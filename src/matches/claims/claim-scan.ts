import type { NormalText } from '../letters/normalise-text.ts';
import { mostAnchors } from './claim-anchors.ts';
import type { ClaimTables } from './claim-table.ts';
import { compareClaim, type FoundClaim, reachOf } from './compare-claim.ts';
import { LetteredText } from './lettered-text.ts';

const stateSize = 6;

/** A passage is compared as a whole when its anchors tell so much of what the wording needs. */
const anchorShare = 0.267;
/**
 * How many anchors and passages are looked at in one text. Otherwise a hostile list could take minutes.
 */
const mostAnchorsSeen = 4_000_000;
const mostPassages = 4000;

/**
 * Watches the anchors of wordings go by in one text, in the order of their places, and compares the passages
 * that hold enough of them. One object serves one compiled list, text after text.
 */
export class ClaimScan {
  readonly #tables: ClaimTables;
  readonly #anchorInfo: Uint8Array;
  /**
   * Per wording `stateSize` numbers side by side, because an anchor touches them all: the text in which it
   * was last seen, where there the first of these anchors stood, which were seen as bits, what they tell; how
   * far from the first they may lie, and what is enough.
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
      const letters = tables.letters.subarray(starts[wording], starts[wording + 1]);
      this.#state[wording * stateSize + 4] = reachOf(letters);
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
    const bits = this.#anchorInfo[wording * mostAnchors + anchor] ?? 0;
    const isNear =
      state[at] === this.#textNumber && Math.abs(place - (state[at + 1] ?? 0)) <= (state[at + 4] ?? 0);
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
    state[at + 3] = before + bits;
    if (before < enough && before + bits >= enough && this.#candidates.length < mostPassages * 2) {
      this.#candidates.push(wording, place);
    }
  }

  /** The wordings found among the passages noted. */
  finish(text: NormalText): FoundClaim[] {
    if (this.#candidates.length === 0) return [];
    const found: FoundClaim[] = [];
    const lettered = new LetteredText(text);
    for (let index = 0; index < this.#candidates.length; index += 2) {
      const wording = this.#candidates[index] ?? 0;
      const reach = this.#state[wording * stateSize + 4] ?? 0;
      const place = this.#candidates[index + 1] ?? 0;
      const claim = compareClaim(lettered, this.#tables, wording, place, reach);
      if (claim) found.push(claim);
    }
    lettered.close();
    return found;
  }
}
