/**
 * What a character that is no letter means between two letters of a word. The values are what the fold table
 * holds for such characters; letters lie between `smallestLetter` and `none`, whose values are next to each
 * other's with `several` so that one comparison tells that a character has to be looked at closely.
 */
export const gap = {
  space: 1,
  /** Emoji, asterisks, dots and other decoration. */
  symbol: 2,
  /** Commas, colons, quotes, brackets, full stops that may also be decimal points. */
  pause: 3,
  sentenceEnd: 4,
  newline: 5,
  smallestLetter: 9,
  /** Leaves no trace: zero-width, variation selectors, combining marks, controls. */
  none: 0xfffe,
  /**
   * Not a class: the unit is looked up with its neighbour, because it becomes several letters or is half a
   * pair.
   */
  several: 0xffff,
} as const;
