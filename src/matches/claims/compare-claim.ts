import type { NormalText } from '../letters/normalise-text.ts';
import { bestPassage } from './best-passage.ts';
import { claimLetters } from './claim-letters.ts';
import type { ClaimTables } from './claim-table.ts';
import { isTokenCode } from './claim-tokens.ts';
import { deniesWording } from './denies-wording.ts';
import { claimDistance } from './distance.ts';
import { holdsOtherNumber } from './number-sizes.ts';
import { sentencesBefore } from './sentences-before.ts';
import { claimBelief, claimTone } from './tone.ts';

/**
 * A wording found in a text: folded units `[first, end)`, and what share of the wording's information they
 * hold.
 */
export interface FoundClaim {
  entry: number;
  first: number;
  end: number;
  score: number;
  /** Whether the wording itself denies something, or says that something is not so. */
  own: { denies: boolean; judges: boolean };
  /** Whether the passage denies what the wording asserts. */
  isDenied: boolean;
  /**
   * Whether the text speaks of the statement instead of making it: the passage counts only when something in
   * the text refutes it.
   */
  isDoubted: boolean;
}

/**
 * Letters must by themselves tell so much of what the wording needs: most passages that share two words with
 * it end here.
 */
const lettersShare = 0.7;
/**
 * What a passage tells counts by this factor when it counts the same things as the wording and comes to quite
 * another number.
 */
const otherNumberShare = 0.65;

/**
 * A passage that repeats more than so many times what is needed is no more believed for it: who corrects a
 * rumour repeats it whole.
 */
const mostNeeds = 1.45;
/** So many units before and after a passage what is said of it is looked for. */
const beliefBefore = 40;
const beliefAfter = 60;

/** How many letters a retelling of a wording of so many may have. */
const mostLettersOf = (letters: number) => 2.5 * letters + 8;

/** A word that is one letter takes so many units, function words beside it included. */
const unitsOfToken = 8;

/** How far apart, in units, the anchors of a retelling may lie. */
export function reachOf(letters: Uint16Array): number {
  let tokens = 0;
  for (const letter of letters) if (isTokenCode(letter)) tokens++;
  const unitsOfLetter = 1 + (unitsOfToken - 1) * (tokens / Math.max(1, letters.length));
  return Math.ceil(mostLettersOf(letters.length) * unitsOfLetter);
}

/**
 * The best passage around a unit, if it holds what the wording needs; `reach` is the wording's, see
 * `reachOf`.
 */
export function compareClaim(
  text: NormalText,
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
  const start = Math.max(0, place - around);
  const end = Math.min(text.length, place + around);
  const need = tables.needs[wording] ?? 0;
  const isOfLetters = reach <= Math.ceil(window);
  if (isOfLetters && toldByLetters(text.units, start, end, tables, wording) < need * lettersShare)
    return null;
  const tone = claimTone(text.units, start, end);
  const needed = need / tone;
  const { letters, starts, ends, sizes } = claimLetters(text.units, start, end, text.from);
  const own = {
    letters: tables.letters.subarray(from, to),
    letterInfo: tables.letterInfo.subarray(from, to),
    pairInfo: tables.pairInfo.subarray(from, to),
  };
  const best = bestPassage(letters, own, window, needed, () => sentencesBefore(text, starts));
  if (!best) return null;
  const counted = {
    letters: letters.subarray(best.first, best.last + 1),
    sizes: sizes.subarray(best.first, best.last + 1),
  };
  const ofWording = { letters: own.letters, sizes: tables.sizes.subarray(from, to) };
  const tells = best.told * (holdsOtherNumber(counted, ofWording) ? otherNumberShare : 1);
  if (tells < needed) return null;
  const passage = { first: starts[best.first] ?? 0, end: ends[best.last] ?? 0 };
  const { belief, isDismissive } = claimBelief(
    text.units,
    Math.max(0, Math.min(start, passage.first - beliefBefore)),
    Math.min(text.length, Math.max(end, passage.end + beliefAfter)),
    tone,
  );
  const isBelieved =
    Math.min(tells, mostNeeds * need) * (belief - claimDistance(text, passage.first, passage.end)) >= need;
  const refutes = tables.refutes[wording] ?? 0;
  return {
    entry: tables.entries[wording] ?? 0,
    ...passage,
    score: Math.min(1, best.told / best.whole),
    own: { denies: (refutes & 1) === 1, judges: (refutes & 2) === 2 },
    isDenied:
      (!isBelieved && isDismissive) ||
      deniesWording(text, { letters, starts, ends, first: best.first, last: best.last }, own.letters),
    isDoubted: !isBelieved && !isDismissive,
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
