import type { PagePassage } from '../messages/message-contract.ts';
import { digest } from '../platform/hashes.ts';

/**
 * A digest for each match of a page, by which it is known again though the page grew: of the entry, the words
 * and the post. Equal ones are counted through. Pure.
 */
export function digestsOfMatches(passages: readonly PagePassage[]): string[] {
  const counts = new Map<string, number>();
  return passages.map(({ flagKey, passage }) => {
    const name = [flagKey, passage.permalink ?? '', passage.quote.exact].join('\n');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return digest(`${name}\n${count}`);
  });
}
