import * as v from 'valibot';

/** The person's own list: what shall be marked, and what never, above whatever other lists say. */
export const ownWordsSchema = v.object({
  words: v.array(v.string()),
  exceptions: v.array(v.string()),
});
export type OwnWords = v.InferOutput<typeof ownWordsSchema>;

/** So many words and so many exceptions are kept; a person who wants more wants a list. */
export const mostOwnWords = 500;

/** Words with one more, the newest first; null where no more are kept. Pure. */
export function addWord(words: readonly string[], word: string): string[] | null {
  const others = words.filter((each) => each !== word);
  return others.length < mostOwnWords ? [word, ...others] : null;
}

/** Words without one. Pure. */
export const removeWord = (words: readonly string[], word: string): string[] =>
  words.filter((each) => each !== word);
