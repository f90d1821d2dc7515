import { doubtOf } from '../refutations/doubt.ts';
import type { Doubt } from '../words/match.ts';
import { bestPassage } from './best-passage.ts';
import { type ClaimTables, stanceOf, type WordingStance } from './claim-table.ts';
import { isTokenCode } from './claim-tokens.ts';
import { deniesWording } from './denies-wording.ts';
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
  /** Whether its sentence asks or doubts what the passage says. */
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
  const { first, last, held, whole } = best;
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
    doubt: isDenied ? 'doubted' : doubtOf(text.text, units, stance),
  };
}
