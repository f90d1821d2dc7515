/** A text in which fewer letters are of the page's own making holds icons beside its words. */
const fewest = 3;

/**
 * How many characters of a text mean something only in the page's own font: private-use code points in the
 * midst of letters. Icons have such code points too, but stand alone or at the end of a word.
 */
export function unreadableIn(text: string): number {
  if (!mayBeUnreadable(text)) return 0;
  const count = text.match(/(?<=[\p{L}\p{Co}])\p{Co}(?=[\p{L}\p{Co}])/gu)?.length ?? 0;
  return count < fewest ? 0 : count;
}

/**
 * Whether any character of a text has a meaning of the page's own making. Asked of every text, so unit by
 * unit: a search by characters takes far longer.
 */
export const mayBeUnreadable = (text: string): boolean => /[\ue000-\uf8ff\udb80-\udbff]/.test(text);
