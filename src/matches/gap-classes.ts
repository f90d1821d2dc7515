/**
 * What a character that is no letter means between two letters of a word. The values are what the fold table holds for such
 * characters; `smallestLetter` is the first value that stands for a letter.
 */
export const gap = {
  /** Leaves no trace: zero-width, variation selectors, combining marks, controls. */
  none: 0,
  space: 1,
  /** Emoji, asterisks, dots and other decoration. */
  symbol: 2,
  /** Commas, colons, quotes, brackets, full stops that may also be decimal points. */
  pause: 3,
  sentenceEnd: 4,
  newline: 5,
  smallestLetter: 9,
  /** Not a class: the unit is looked up with its neighbour, because it becomes several letters or is half a pair. */
  several: 0xffff,
} as const;
