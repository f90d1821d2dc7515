/**
 * A text in which nothing is invisible or turns the direction of what follows: such characters are named by
 * their numbers. Breaks of lines stay. Pure.
 */
export const showInvisible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\n'
      ? character
      : `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
