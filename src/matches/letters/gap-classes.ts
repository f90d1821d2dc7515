/**
 * What a character that is not a letter means between two letters of a word. The fold table holds these
 * values for such characters. Letters lie between `smallestLetter` and `none`. `none` and `several` are
 * neighbours, so one comparison finds the characters that need a closer look.
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
