import { wordOf } from './group-table.ts';

/**
 * Which letter a slot compares besides its pair's first, as places after the one before the pair: the letter before the pair,
 * its first once more, its second, or the one after it.
 */
export const beside = { before: 0, first: 1, second: 2, after: 3 } as const;

/**
 * A word of two or three letters whose slot decides that it stands somewhere: its reference, its flags, and which letter is
 * compared, for two letters the pair's second. Never less than 0.
 */
export const decidedWord = (ref: number, which: number, flags: number) =>
  (ref << 6) | ((flags & 7) << 3) | which;

/** Bits of a decided word that is none, names a list of references, or has to begin or end where a token does. */
export const noPlainWord = -0x80000000 | 0x38;

/** Decided words have at most so many letters. */
export const longestDecided = 3;

/** Bit of a decided word that names a list of references. */
export const listedWord = 0x20;

/** Bits of a decided word that has to begin or end where a token does. */
export const tokenEnds = 0x18;

export const entryOfDecided = (decided: number) => decided >>> 6;

/** How many of the word's letters stand before its pair. */
export const lettersBeforePair = (decided: number) => ((decided & 3) - 1) >>> 31;

/** How many letters the word has. */
export const lettersOfDecided = (decided: number) => 3 - ((decided >> 1) & ~decided & 1);

/** The word as it is handed on. */
export const wordOfDecided = (decided: number) => wordOf(decided >>> 6, decided >>> 3);
