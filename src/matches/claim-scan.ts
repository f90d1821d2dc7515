import { claimLetters } from './claim-letters.ts';
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
const anchorShare = 0.4;
/** A retelling may be longer than the wording by this factor. */
const stretch = 2.5;
/** So many anchors and passages are looked at in one text; a list made to hurt could else take minutes over it. */
const mostAnchorsSeen = 4_000_000;
const mostPassages = 4000;
/** Letters of the wording that stand alone in the passage count for less than pairs. */
const loneShare = 0.5;
const loneLeast = 5 * 8;

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

/** An event: claim letter or pair `index` seen at passage letter `place`. */
interface Seen {
  place: number;
  index: number;
  isPair: boolean;
}

/** The best passage around a unit, if it holds what the wording needs. */
function compareClaim(
  text: NormalText,
  tables: ClaimTables,
  wording: number,
  place: number,
): FoundClaim | null {
  const from = tables.starts[wording] ?? 0;
  const size = (tables.starts[wording + 1] ?? 0) - from;
  const reach = Math.ceil(stretch * size) + 16;
  const passage = claimLetters(text.units, Math.max(0, place - reach), Math.min(text.length, place + reach));
  const claim = tables.letters.subarray(from, from + size);
  const letterInfo = tables.letterInfo.subarray(from, from + size);
  const pairInfo = tables.pairInfo.subarray(from, from + size);
  const seen = seenIn(passage.letters, claim);
  const window = stretch * size + 8;
  let best = { info: 0, start: 0, end: 0 };
  for (let start = 0; start < seen.length; start++) {
    const startPlace = seen[start]?.place ?? 0;
    let end = start;
    while (end < seen.length && (seen[end]?.place ?? 0) <= startPlace + window) end++;
    const info = infoOf(seen.slice(start, end), letterInfo, pairInfo);
    if (info > best.info) best = { info, start, end };
    if (end === seen.length) break;
  }
  if (best.info < (tables.needs[wording] ?? 0)) return null;
  const places = seen.slice(best.start, best.end).filter(({ isPair }) => isPair);
  const first = passage.at[places[0]?.place ?? 0] ?? 0;
  const end = passage.to[(places.at(-1)?.place ?? 0) + 1] ?? first;
  const whole = infoOf(
    Array.from(claim, (_, index) => ({ place: index, index, isPair: index + 1 < size })),
    letterInfo,
    pairInfo,
  );
  return {
    entry: tables.entries[wording] ?? 0,
    first,
    end,
    score: Math.min(1, best.info / whole),
    denies: tables.denies[wording] === 1,
  };
}

/** Where letters and pairs of the wording occur in the passage, by place. */
function seenIn(passage: readonly number[], claim: Uint16Array): Seen[] {
  const letters = new Map<number, number[]>();
  const pairs = new Map<number, number[]>();
  for (const [index, letter] of claim.entries()) {
    letters.set(letter, [...(letters.get(letter) ?? []), index]);
    if (index + 1 === claim.length) break;
    const pair = letter * 0x10000 + (claim[index + 1] ?? 0);
    pairs.set(pair, [...(pairs.get(pair) ?? []), index]);
  }
  const seen: Seen[] = [];
  for (const [place, letter] of passage.entries()) {
    const alone = letters.get(letter);
    if (!alone) continue;
    const together = pairs.get(letter * 0x10000 + (passage[place + 1] ?? 0)) ?? [];
    for (const index of together) seen.push({ place, index, isPair: true });
    for (const index of alone) seen.push({ place, index, isPair: false });
  }
  return seen;
}

/** What a set of seen letters and pairs tells, each counted once: pairs less what neighbours tell twice, lone letters less. */
function infoOf(seen: readonly Seen[], letterInfo: Uint8Array, pairInfo: Uint8Array): number {
  const hasPair = new Uint8Array(letterInfo.length);
  const hasLetter = new Uint8Array(letterInfo.length);
  for (const { index, isPair } of seen) (isPair ? hasPair : hasLetter)[index] = 1;
  let info = 0;
  for (let index = 0; index < letterInfo.length; index++) {
    const alone = letterInfo[index] ?? 0;
    const follows = index > 0 && hasPair[index - 1] === 1;
    if (hasPair[index])
      info += (pairInfo[index] ?? 0) - (follows ? Math.min(pairInfo[index] ?? 0, alone) : 0);
    else if (hasLetter[index] && !follows) info += loneShare * Math.max(0, alone - loneLeast);
  }
  return info;
}
