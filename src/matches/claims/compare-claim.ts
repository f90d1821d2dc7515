import { doubtOf } from '../refutations/doubt.ts';
import type { Doubt } from '../words/match.ts';
import { bestPassage, type ClaimWording } from './best-passage.ts';
import { anyNumber } from './claim-letters.ts';
import { type ClaimTables, stanceOf, type WordingStance } from './claim-table.ts';
import { isTokenCode } from './claim-tokens.ts';
import { beginsClause, deniesWording } from './denies-wording.ts';
import type { LetteredText } from './lettered-text.ts';
import { holdsOtherNumber } from './number-sizes.ts';
import { namesOtherPlace } from './other-place.ts';

/**
 * A wording found in a text: folded units `[first, end)`, and what share of the wording's information they
 * hold.
 */
export interface FoundClaim {
  entry: number;
  first: number;
  end: number;
  score: number;
  own: WordingStance;
  /** Whether the passage denies what the wording asserts. */
  isDenied: boolean;
  /** How the text means the claim if it does not state it. */
  doubt: Doubt | null;
}

/** What a passage holds counts by this factor when it counts the same things and comes to another number. */
const otherNumberShare = 0.65;
/**
 * The same when the passage, or this many letters before it, names another city or province: it tells of
 * another event in the same words.
 */
const otherPlaceShare = 0.45;
const lettersBefore = 4;
/**
 * A passage that holds this share of a wording is a copy: a denial beside it, which is often one of something
 * else, makes it doubted, and only a verdict refutes it.
 */
const copyShare = 0.9;

/**
 * A passage tells a claim only in part when its score, times the share of its letters that are the wording's,
 * is less than this: half of the wording, or all of it among other words, is another statement about the same
 * matter too often to count as the claim.
 */
const plainShare = 0.55;

/**
 * Who tells a claim says it once; who answers it speaks of the same things again. One rare pair of the
 * wording around a passage, in eighths of a bit, is enough for that.
 */
const againNeed = 8 * 12;

/** How many letters a retelling of a wording may have. */
const mostLettersOf = (letters: number) => 2.5 * letters + 8;

/** How many units a word takes that is one letter, function words beside it included. */
const unitsOfToken = 8;

/** How far apart, in units, the anchors of a retelling may lie. */
export function reachOf(letters: Uint16Array): number {
  let tokens = 0;
  for (const letter of letters) if (isTokenCode(letter)) tokens++;
  const unitsOfLetter = 1 + (unitsOfToken - 1) * (tokens / Math.max(1, letters.length));
  return Math.ceil(mostLettersOf(letters.length) * unitsOfLetter);
}

/** The best passage around a unit, if it holds what the wording needs. */
export function compareClaim(
  text: LetteredText,
  tables: ClaimTables,
  wording: number,
  place: number,
  reach: number,
): FoundClaim | null {
  const from = tables.starts[wording] ?? 0;
  const to = tables.starts[wording + 1] ?? 0;
  const window = mostLettersOf(to - from);
  // Function words and expressions of several letters make a passage longer than its letters.
  const around = Math.ceil(reach * 1.25);
  const need = tables.needs[wording] ?? 0;
  const range = text.around(place, around);
  if (text.mostHeld(tables, wording, range) < need - 0.5) return null;
  const letters = text.read.letters.subarray(range.from, range.to);
  const own = {
    letters: tables.letters.subarray(from, to),
    letterInfo: tables.letterInfo.subarray(from, to),
    pairInfo: tables.pairInfo.subarray(from, to),
  };
  const best = bestPassage(letters, own, window, need);
  if (!best) return null;
  const starts = text.read.starts.subarray(range.from, range.to);
  const ends = text.read.ends.subarray(range.from, range.to);
  const sizes = text.read.sizes.subarray(range.from, range.to);
  const counted = {
    letters: letters.subarray(best.first, best.last + 1),
    sizes: sizes.subarray(best.first, best.last + 1),
  };
  const ofWording = { letters: own.letters, sizes: tables.sizes.subarray(from, to) };
  const { first, last, held, whole, strangers } = best;
  const near = letters.subarray(Math.max(0, first - lettersBefore), last + 1);
  const counts =
    held *
    (holdsOtherNumber(counted, ofWording) ? otherNumberShare : 1) *
    (namesOtherPlace(near, own.letters) ? otherPlaceShare : 1);
  if (counts < need) return null;
  const units = { first: starts[first] ?? 0, end: ends[last] ?? 0 };
  const stance = stanceOf(tables, wording);
  const isDenied = deniesWording(text.text, { letters, starts, ends, first, last }, own.letters);
  return {
    entry: tables.entries[wording] ?? 0,
    ...units,
    score: held / whole,
    own: stance,
    isDenied: isDenied && held < copyShare * whole,
    doubt: isDenied
      ? 'doubted'
      : (doubtOf(text.text, units, stance.asks) ??
        (isPart(held / whole) ? 'partly' : isDiscussed() ? 'doubted' : null)),
  };

  /** Whether the text around the passage goes on about the claim: it says some of it again, but not all. */
  function isDiscussed(): boolean {
    const again = saidAgain(letters, first, last, own);
    return again >= againNeed && again < need;
  }

  /**
   * Whether the passage holds too little of the wording, or says it of something else: what its clause begins
   * with is not what the wording begins with.
   */
  function isPart(score: number): boolean {
    if (score * (1 - strangers / counted.letters.length) < plainShare) return true;
    const begins = units.first === 0 || beginsClause(text.text, units.first);
    return !begins && !counted.letters.includes(own.letters[0] ?? 0);
  }
}

/** What pairs of a wording are worth that stand outside a passage, too. */
function saidAgain(text: Uint16Array, first: number, last: number, wording: ClaimWording): number {
  const pairs = new Map<number, number>();
  for (const [index, letter] of wording.letters.entries()) {
    const next = wording.letters[index + 1] ?? 0;
    if (letter !== 0 && letter !== anyNumber && next !== 0 && next !== anyNumber)
      pairs.set(letter * 0x10000 + next, wording.pairInfo[index] ?? 0);
  }
  let worth = 0;
  for (let place = 0; place + 1 < text.length; place++) {
    if (place >= first - 1 && place <= last) continue;
    const pair = (text[place] ?? 0) * 0x10000 + (text[place + 1] ?? 0);
    worth += pairs.get(pair) ?? 0;
    pairs.delete(pair);
  }
  return worth;
}
