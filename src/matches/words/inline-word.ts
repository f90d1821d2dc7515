import { wordOf } from './group-table.ts';

/**
 * Which letter a slot compares besides the first of its pair, as places counted from the one before the pair:
 * the letter before the pair, its first letter once more, its second, or the letter after it.
 */
export const beside = { before: 0, first: 1, second: 2, after: 3 } as const;

/**
 * A word of two or three letters that is stored in its slot, without a record: its reference, its flags, and
 * which letter the slot compares (for two letters the second of the pair). Never less than 0.
 */
export const inlineWord = (ref: number, which: number, flags: number) =>
  (ref << 6) | ((flags & 7) << 3) | which;

/** Inline words have at most this many letters. */
export const longestInline = 3;

/**
 * Bits of what a slot holds that are 0 for a plain inline word: set when it is no inline word, names a list
 * of references, or has to begin or end where a token does.
 */
export const notPlain = -0x80000000 | 0x38;

/** Bit of an inline word that names a list of references. */
export const inlineListed = 0x20;

/** Bits of an inline word that has to begin or end where a token does. */
export const inlineTokenEnds = 0x18;

/** The entry of an inline word, or where its list of references is. */
export const refOfInline = (inline: number) => inline >>> 6;

/** How many letters of an inline word stand before its pair. */
export const lettersBeforePair = (inline: number) => ((inline & 3) - 1) >>> 31;

/** How many letters an inline word has. */
export const lettersOfInline = (inline: number) => 3 - ((inline >> 1) & ~inline & 1);

/** An inline word as it is handed on; see `wordOf`. */
export const wordOfInline = (inline: number) => wordOf(inline >>> 6, inline >>> 3);
