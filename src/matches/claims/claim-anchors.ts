import { isTokenLetter } from '../letters/fold-table.ts';
import { isWordPair, pairBits } from '../letters/pair-frequencies.ts';
import { tokenBits } from './claim-tokens.ts';
import type { Topic } from './wording-weights.ts';

/** A pair that more wordings hold is no anchor while there are enough others. */
const mostHolders = 256;
const fewestAnchors = 4;
/** How many Latin words of a wording are anchors; finding words costs little. */
const tokenAnchors = 8;
/** How many anchors a wording has at least; more only if they are so rare that meeting them costs nothing. */
const commonAnchors = 3;
const rareBits = 17;

/** The most anchors of a wording; a reference has space for 16. */
export const mostAnchors = 12;

/**
 * A pair of letters, or a word in letters like the Latin ones, that makes a text worth comparing, and what it
 * is worth in bits.
 */
interface FoundAnchor {
  pair: string;
  bits: number;
  isToken: boolean;
}

/**
 * The pairs of a wording most likely to be found in a retelling and least likely elsewhere: pairs within
 * words first. Of one in letters like the Latin ones the longest words.
 */
export function anchorsOf(
  clauses: readonly string[],
  tokens: readonly string[],
  topic: Topic,
): FoundAnchor[] {
  const found = new Map<string, FoundAnchor & { worth: number; holders: number }>();
  const pairs = clauses.flatMap((clause) =>
    Array.from({ length: Math.max(0, clause.length - 1) }, (_, index) => clause.slice(index, index + 2)),
  );
  for (const pair of pairs) {
    const [first, second] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    if (isTokenLetter(first) && isTokenLetter(second)) continue;
    const key = `${first} ${second}`;
    const bits = topic.bits(pairBits(first, second), key);
    const worth = isWordPair(first, second) ? bits : bits / 2;
    found.set(pair, { pair, bits, worth, holders: topic.holdersOf(key), isToken: false });
  }
  if (found.size < fewestAnchors) {
    return [...new Set(tokens)]
      .sort((a, b) => b.length - a.length)
      .slice(0, tokenAnchors)
      .map((pair) => ({ pair, bits: tokenBits, isToken: true }));
  }
  const telling = [...found.values()].filter(({ holders }) => holders <= mostHolders);
  if (telling.length >= fewestAnchors) {
    const byWorth = telling.sort((a, b) => b.worth - a.worth);
    return byWorth
      .filter(({ bits }, index) => index < commonAnchors || bits >= rareBits)
      .slice(0, mostAnchors);
  }
  return [...found.values()].sort((a, b) => a.holders - b.holders).slice(0, fewestAnchors);
}
