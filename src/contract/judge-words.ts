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
  const words = 'pattern' in match ? match.needs : 'all' in match ? match.all : match.words;
  const exceptions = 'pattern' in match ? [] : (match.unless ?? []);
  if (words.length > 0 && areFine(words, faultOf) && areFine(exceptions, faultOf))
    return { match, refusals: [] };
  const unusable = refusalsOf(id, words, faultOf);
  const refusals = [...unusable, ...refusalsOf(id, exceptions, faultOf)];
  if ('words' in match && unusable.length === words.length)
    return { match: null, refusals: [...refusals, briefRefusal('entry_no_words', id)] };
  if (refusals.length === 0) return { match, refusals };
  if (!('words' in match) && unusable.length > 0) return { match: null, refusals };
  const usable = (some: readonly string[]) => some.filter((word) => faultOf(word) === null);
  const unless = refusals.length > unusable.length ? { unless: usable(exceptions) } : {};
  const left = 'words' in match ? { ...match, words: usable(words), ...unless } : { ...match, ...unless };
  return { match: left, refusals };
}

function areFine(words: readonly string[], faultOf: (word: string) => WordFault | null): boolean {
  for (const word of words) if (faultOf(word) !== null) return false;
  return true;
}

/** A refusal for each word that cannot be looked for. */
function refusalsOf(
  id: string,
  words: readonly string[],
  faultOf: (word: string) => WordFault | null,
): Refusal[] {
  const refusals: Refusal[] = [];
  for (const word of words) {
    const fault = faultOf(word);
    if (fault !== null) refusals.push(briefRefusal(`entry_word_${fault}`, id, word));
  }
  return refusals;
}
