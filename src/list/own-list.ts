import type { List } from '../contract/list.ts';
import { findFlatMatches } from '../matches/find-flat-matches.ts';
import { compileList } from '../matches/list/compile-list.ts';
import type { CompiledList } from '../matches/list/compiled-list.ts';
import { SpanSet } from '../matches/words/span-set.ts';
import { translate } from '../platform/translate.ts';

/** Names the person's own list. No list that is followed has it: those are known by addresses. */
export const ownListUrl = 'qiuzheng:own-words';

/** The person's own words as a list, an entry each. */
export const ownListOf = (words: readonly string[]): List => ({
  format: 'qiuzheng-list/1',
  id: ownListUrl,
  version: 1,
  generatedAt: '2026-01-01',
  title: translate('own_list'),
  publisher: translate('own_publisher'),
  categories: [],
  entries: words.map((word) => ({
    id: word,
    match: { words: [word] },
    category: 'other',
    status: 'unverified',
    claim: word,
    updatedAt: '2026-01-01',
  })),
});

/** Words that are never marked, made ready for looking for them; null where there are none. */
export const compileExceptions = (exceptions: readonly string[]): CompiledList | null =>
  exceptions.length > 0 ? compileList(ownListOf(exceptions)).compiled : null;

/** Where in a text nothing is marked. */
export function exceptionsIn(text: string, exceptions: CompiledList): SpanSet {
  const found = findFlatMatches(text, exceptions);
  return new SpanSet(
    Array.from({ length: found.count }, (_, at) => ({ start: found.start(at), end: found.end(at) })),
  );
}
