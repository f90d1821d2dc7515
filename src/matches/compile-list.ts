import type { List } from '../contract/list.ts';
import type { Refusal } from '../contract/result.ts';
import { type CompiledList, compiledFormat, packWordTables, refKind } from './compiled-list.ts';
import { WordTable } from './word-table.ts';

export type { CompiledList } from './compiled-list.ts';

/**
 * Makes a list ready for `findMatches`. Withdrawn entries are not compiled; an entry that cannot be matched is left out with
 * the reason, its id the reason's first value.
 */
export function compileList(list: Pick<List, 'entries'>): { compiled: CompiledList; leftOut: Refusal[] } {
  const entryIds: string[] = [];
  const leftOut: Refusal[] = [];
  const words = new WordTable();
  for (const { id, match, status } of list.entries) {
    if (status === 'withdrawn') continue;
    if (!('words' in match)) {
      leftOut.push({ code: 'entry_kind_unsupported', values: [id] });
      continue;
    }
    const isWhole = match.wholeWord !== false;
    const short = [...match.words, ...(match.unless ?? [])].find(
      (word) => words.read(word, isWhole) === null,
    );
    if (short !== undefined) {
      leftOut.push({ code: 'entry_word_too_short', values: [id, short] });
      continue;
    }
    const entry = entryIds.push(id) - 1;
    for (const word of match.words) words.add(word, isWhole, entry, refKind.word);
    for (const word of match.unless ?? []) words.add(word, isWhole, entry, refKind.unless);
  }
  return {
    compiled: { format: compiledFormat, entryIds, tables: packWordTables(words.tables()) },
    leftOut,
  };
}
