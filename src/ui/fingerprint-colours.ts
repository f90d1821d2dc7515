/** Colours that are easily told apart and have plain names, none of which is the colour of a status alone. */
const colours = [
  '#2f6f4f',
  '#d9a441',
  '#7a8a99',
  '#efe9dc',
  '#b5563c',
  '#274c77',
  '#8e6bb0',
  '#3b3b3b',
] as const;

/**
 * Six colours of a fingerprint (hexadecimal), from bits that no word is made of: a strip that looks the same
 * by chance says nothing about the words. Pure.
 */
export const coloursOf = (fingerprint: string): string[] =>
  [...fingerprint.slice(-6)].map(
    (digit) => colours[Number.parseInt(digit, 16) % colours.length] ?? colours[0],
  );
