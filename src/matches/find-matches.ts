import { findFlatMatches } from './find-flat-matches.ts';
import type { CompiledList } from './list/compiled-list.ts';
import type { Match } from './words/match.ts';

/**
 * Every entry of the list found in `text`, by start, then end, then entry. Overlapping and nested words are
 * all found; a word inside one of its entry's `unless` expressions is not. Offsets are UTF-16 units of
 * `text`, `end` exclusive. Callers with many texts may read the numbers of `findFlatMatches` instead.
 */
export function findMatches(text: string, list: CompiledList): Match[] {
  return findFlatMatches(text, list).toMatches();
}
