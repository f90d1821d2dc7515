import { briefRefusal } from '../../contract/brief-refusal.ts';
import type { EntryMatch } from '../../contract/list.ts';
import type { Refusal } from '../../contract/result.ts';
import type { WordTable } from './word-table.ts';

/** Matches that look for words. */
export type MatchOfWords = Exclude<EntryMatch, { claim: string[] } | { detector: string }>;

/**
 * Whether the words of a match must stand as whole tokens. Literals that a pattern needs may stand inside a
 * longer token; other Latin words are whole unless the entry says otherwise.
 */
export const isWhole = (match: MatchOfWords): boolean =>
  !('pattern' in match) && !('words' in match && match.wholeWord === false);

/**
 * The match of entry `id` without the words and exceptions that cannot be looked for, and a refusal for each
 * of these. The match is null where nothing is left, or where a part or a needed literal cannot be looked
 * for, because all of these are required.
 */
export function judgeWords(
  id: string,
  match: MatchOfWords,
  table: WordTable,
): { match: MatchOfWords | null; refusals: Refusal[] } {
  const words = 'pattern' in match ? match.needs : 'all' in match ? match.all : match.words;
  const exceptions = 'pattern' in match ? [] : (match.unless ?? []);
  const wordRefusals = refusalsOf(id, match, words, table);
  const refusals =
    exceptions.length > 0 ? [...wordRefusals, ...refusalsOf(id, match, exceptions, table)] : wordRefusals;
  if (refusals.length === 0) return { match, refusals };
  if ('pattern' in match) return { match: null, refusals };
  const usable = (list: readonly string[]) =>
    list.filter((word) => refusalsOf(id, match, [word], table).length === 0);
  const unless = usable(exceptions);
  if ('all' in match) return { match: wordRefusals.length === 0 ? { ...match, unless } : null, refusals };
  const left = usable(match.words);
  if (left.length > 0) return { match: { ...match, words: left, unless }, refusals };
  return { match: null, refusals: [...refusals, briefRefusal('entry_no_words', id)] };
}

/** Why words cannot be looked for: a reason for each that cannot. */
function refusalsOf(id: string, match: MatchOfWords, words: readonly string[], table: WordTable): Refusal[] {
  const refusals: Refusal[] = [];
  for (const word of words) {
    const read = table.read(word, isWhole(match));
    if (typeof read === 'string') refusals.push(briefRefusal(`entry_word_${read}`, id, word));
  }
  return refusals;
}
