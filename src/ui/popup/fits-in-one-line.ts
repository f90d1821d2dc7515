/** So many Latin letters have room in a line of the popup. */
const inLine = 55;
/** So many of them the frame of a tag, its drawing and the gap behind it take. */
const aroundWord = 7;

/** Whether tags with these words and counts stand in one line of the popup with no word cut. Pure. */
export const fitsInOneLine = (tags: readonly { word: string; count: number }[]): boolean =>
  tags.reduce((sum, { word, count }) => sum + aroundWord + widthOf(word) + widthOf(String(count)) - 1, 0) <=
  inLine;

/** A Chinese letter is as wide as two Latin ones. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
