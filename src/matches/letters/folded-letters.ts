import { foldText } from './normalise-text.ts';

/** A text's letters as the matcher folds them: by width, case, script and style, without what is between. */
export function foldedLetters(text: string): string {
  const { units, length } = foldText(text);
  return String.fromCharCode(...units.subarray(0, length));
}

/** The words of a search, folded. Pure. */
export const foldedWords = (search: string): string[] =>
  search.split(/\s+/).map(foldedLetters).filter(Boolean);
