import type { DryRun } from '../../src/contract/staff/dry-run.ts';
import { foldText } from '../../src/matches/letters/normalise-text.ts';
import { pairBits } from '../../src/matches/letters/pair-frequencies.ts';

const mostWords = 40;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The Chinese words of wordings, most common first, each with how often a million letters of ordinary text
 * hold it: at most as often as its rarest pair of letters. Words of one letter tell nothing and are left out,
 * and so are those in letters like the Latin ones, of which nothing is known.
 */
export function commonWords(wordings: readonly string[]): DryRun['words'] {
  const found = new Map<string, number>();
  for (const { segment, isWordLike } of wordings.flatMap((wording) => [...words.segment(wording)])) {
    if (isWordLike && /^\p{Script=Han}{2,}$/u.test(segment)) found.set(segment, perMillion(segment));
  }
  return [...found]
    .map(([text, commonness]) => ({ text, commonness }))
    .sort((one, other) => other.commonness - one.commonness)
    .slice(0, mostWords);
}

function perMillion(word: string): number {
  const { units, length } = foldText(word);
  let bits = 0;
  for (let index = 1; index < length; index++)
    bits = Math.max(bits, pairBits(units[index - 1] ?? 0, units[index] ?? 0));
  return Number((1e6 / 2 ** bits).toPrecision(2));
}
