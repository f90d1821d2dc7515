import { claimLetters } from '../../src/matches/claims/claim-letters.ts';
import { leastInfo } from '../../src/matches/claims/claim-table.ts';
import { pairInfoOf } from '../../src/matches/claims/wording-weights.ts';
import { foldText } from '../../src/matches/letters/normalise-text.ts';

/** What may be about the same as some passages: any of its texts counts. */
export interface Candidate {
  texts: readonly string[];
}

/** What is less alike is not named: true statements about the same matter are more alike than this. */
const leastLikeness = 0.1;
/** One word in common is no likeness. */
const leastShared = leastInfo / 2;

/** The pairs of letters a text holds, as the matcher reads them, and what each is worth in bits. */
type Evidence = Map<number, number>;

/**
 * The candidates most like any of some passages, best first. Likeness is the share of bits that passage and
 * text have in common, of the one that holds less: a post that says the claim among other things is as like
 * it as the claim alone. It is asked of pairs of letters anywhere, so it goes further than a match and finds
 * what staff may answer alike; it says nothing about what readers would be shown.
 */
export function rankAlike<Like extends Candidate>(
  passages: readonly string[],
  candidates: Iterable<Like>,
  most: number,
): { candidate: Like; likeness: number }[] {
  const evidence = passages.map((text) => evidenceOf(lettersOf(text)));
  const seen = new Map(evidence.flatMap((pairs) => [...pairs]));
  const ranked: { candidate: Like; likeness: number }[] = [];
  for (const candidate of candidates) {
    let likeness = 0;
    for (const text of candidate.texts) {
      const letters = lettersOf(text);
      if (sharedAtMost(letters, seen) < leastShared) continue;
      const other = evidenceOf(letters);
      for (const own of evidence) likeness = Math.max(likeness, likenessOf(own, other));
    }
    if (likeness >= leastLikeness) ranked.push({ candidate, likeness });
  }
  return ranked.sort((one, other) => other.likeness - one.likeness).slice(0, most);
}

/** The pairs of letters of a text, and what each is worth in bits, to look for texts that share them. */
export const pairsOf = (text: string): ReadonlyMap<number, number> => evidenceOf(lettersOf(text));

function likenessOf(one: Evidence, other: Evidence): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, bits] of few) if (many.has(pair)) shared += bits;
  if (shared < leastShared) return 0;
  // What says too little for a wording is like nothing, even where all of it is shared.
  return shared / Math.max(2 * leastInfo, Math.min(totalOf(one), totalOf(other)));
}

function totalOf(evidence: Evidence): number {
  let total = 0;
  for (const bits of evidence.values()) total += bits;
  return total;
}

/** The letters of a text as wordings are compared. They hold until the next call. */
function lettersOf(text: string): Uint16Array {
  const { units, length, from } = foldText(text);
  return claimLetters(units, 0, length, from).letters;
}

const pairAt = (letters: Uint16Array, index: number) =>
  (letters[index - 1] ?? 0) * 0x10000 + (letters[index] ?? 0);

/** At most so many bits are shared with any passage: most of a long list is passed over by this alone. */
function sharedAtMost(letters: Uint16Array, seen: Evidence): number {
  let shared = 0;
  for (let index = 1; index < letters.length; index++) shared += seen.get(pairAt(letters, index)) ?? 0;
  return shared;
}

function evidenceOf(letters: Uint16Array): Evidence {
  const pairs: Evidence = new Map();
  for (let index = 1; index < letters.length; index++)
    pairs.set(pairAt(letters, index), pairInfoOf(letters[index - 1] ?? 0, letters[index] ?? 0));
  return pairs;
}
