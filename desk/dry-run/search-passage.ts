import type { FoundExample, Meaning } from '../../src/contract/staff/dry-run.ts';
import { findMatches } from '../../src/matches/find-matches.ts';
import type { CompiledList } from '../../src/matches/list/compile-list.ts';

/** A place of a passage that retells the claim. */
export type Place = FoundExample['places'][number];

/** Everything in a passage that readers' browsers would find by these wordings, and how it is meant. */
export function searchPassage(text: string, list: CompiledList): Place[] {
  return findMatches(text, list).map(({ start, end, score, refutedHere, doubt }) => ({
    start,
    end,
    score,
    meaning: refutedHere ? 'refuted' : (doubt ?? 'stated'),
  }));
}

/** How a passage is flagged: by its plainest place. `unflagged` where nothing is found or all is refuted. */
export function flagOf(places: readonly { meaning: Meaning }[]): 'plain' | 'soft' | 'unflagged' {
  const has = (isSo: (meaning: Meaning) => boolean) => places.some(({ meaning }) => isSo(meaning));
  if (has((meaning) => meaning === 'stated')) return 'plain';
  return has((meaning) => meaning !== 'refuted') ? 'soft' : 'unflagged';
}
