import { briefRefusal } from './brief-refusal.ts';
import type { EntryMatch } from './list.ts';
import type { Refusal } from './result.ts';

/** Matches that look for words. */
export type MatchOfWords = Exclude<EntryMatch, { claim: string[] } | { detector: string }>;

/** Why a word cannot be looked for. */
export type WordFault = 'too_short' | 'too_long';

/**
 * The match of entry `id` without the words and exceptions that cannot be looked for, and a refusal for each
 * of these. The match is null where nothing is left, or where a part or a needed literal cannot be looked
 * for, because all of these are required. Pure where `faultOf` is.
 */
export function judgeWords(
  id: string,
  match: MatchOfWords,
  faultOf: (word: string) => WordFault | null,
): { match: MatchOfWords | null; refusals: Refusal[] } {
  const judge = (words: readonly string[]) => {
    const usable: string[] = [];
    const refusals: Refusal[] = [];
    for (const word of words) {
      const fault = faultOf(word);
      if (fault === null) usable.push(word);
      else refusals.push(briefRefusal(`entry_word_${fault}`, id, word));
    }
    return { usable, refusals };
  };
  const words = judge('pattern' in match ? match.needs : 'all' in match ? match.all : match.words);
  const exceptions = judge('pattern' in match ? [] : (match.unless ?? []));
  const refusals = [...words.refusals, ...exceptions.refusals];
  if ('words' in match && words.usable.length === 0)
    return { match: null, refusals: [...refusals, briefRefusal('entry_no_words', id)] };
  if (refusals.length === 0) return { match, refusals };
  if (!('words' in match) && words.refusals.length > 0) return { match: null, refusals };
  const unless = exceptions.refusals.length > 0 ? { unless: exceptions.usable } : {};
  const left = 'words' in match ? { ...match, words: words.usable, ...unless } : { ...match, ...unless };
  return { match: left, refusals };
}
