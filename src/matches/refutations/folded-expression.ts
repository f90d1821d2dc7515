import { foldedSlice } from './cue-sentence.ts';

/** Parts of regular expressions with their Han letters folded as those of the texts are. */
export const foldedSource = (part: string) =>
  part.replace(/[\u3400-\u9fff]+/g, (letters) => foldedSlice(letters, 0, letters.length));

/** A regular expression for folded texts that is any of these parts; of none it is one that never matches. */
export function foldedExpression(parts: readonly string[], flags = ''): RegExp {
  if (parts.length === 0) return new RegExp('(?!)', flags);
  return new RegExp(parts.map((part) => `(?:${foldedSource(part)})`).join('|'), flags);
}
