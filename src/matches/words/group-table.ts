/**
 * Words filed under keys in flat arrays. The bit of a key in `filter` says whether there is a group for it at
 * all. 32 neighbouring bits share a row of slots. Rows overlap like combs whose teeth do not meet, so few
 * slots are empty and a slot is found with one addition. Keys are not stored: keys that share a bit share a
 * group. docs/matching.md draws the tables.
 */
export interface GroupTable {
  /** One bit for each `filterBit` of a key. The number of bits is a power of two. */
  filter: Int32Array;
  /**
   * For each 32 bits of `filter`, where their row of slots begins (see `slotAt`); after these, `rowShift`.
   */
  bases: Uint16Array;
  /** Two numbers for each slot: what to compare with the text, and what the slot holds (see `holds`). */
  slots: Int32Array;
  /** The records (see `recordHead`). The last record of a group has a flag. */
  records: Uint16Array;
}

/**
 * How many units a record has before its letters. The first holds the offset of its anchor and its number of
 * letters, the other two 28 bits of reference and 4 flags.
 */
export const recordHead = 3;
/** The flags of a record. The first three are also those of a word as it is handed on (see `wordOf`). */
export const recordFlag = { wholeStart: 1, wholeEnd: 2, listed: 4, last: 8 } as const;

/**
 * The window sizes under which words are filed that are in no table of pairs. A text holds fewer windows of
 * five letters of a list than of four, but a second size costs one more pass over the text, which takes
 * longer than it saves. So a list with words of four letters files all words under four.
 */
export const windowSizes = [4, 5, 8, 16] as const;

/**
 * Words to be filed, by their numbers. They are no objects: the garbage collector would move a hundred
 * thousand of them twice, and Chromium makes an object anew once a number of 32 bits is written into it.
 */
export interface GroupItems {
  units: readonly string[];
  /** The entry of each word, or where its list of references is: a whole number below 2 to the 25th. */
  refs: Int32Array;
  flags: Uint8Array;
  keys: Int32Array;
  /** How many of its letters stand before its anchor. */
  offsets: Uint8Array;
}

/** Room for words of which the letters are known. */
export const roomForItems = (units: readonly string[]): GroupItems => ({
  units,
  refs: new Int32Array(units.length),
  flags: new Uint8Array(units.length),
  keys: new Int32Array(units.length),
  offsets: new Uint8Array(units.length),
});

/** A word as it is handed on when found: its reference, and its flags in the lowest three bits. */
export const wordOf = (ref: number, flags: number) => (ref << 3) | (flags & 7);

/** The word of a record. */
export const wordOfRecord = (low: number, high: number) => wordOf(low | ((high & 0xfff) << 16), high >>> 12);

/**
 * What a slot holds. Less than 0: the first record of the group, and what to compare before it is read, a
 * number up to 7 that the table's scan understands. Otherwise an inline word (see `inlineWord`).
 */
export const holds = (record: number, what: number) => -0x80000000 | (record << 3) | what;
/** The first record of a group. */
export const recordIn = (held: number) => (held & 0x7fffffff) >>> 3;
/** What is to be compared before a record is read. */
export const comparedIn = (held: number) => held & 7;

/** How the words of a table are filed. */
export interface Filing {
  /** The filter has at least this many bits, a power of two. */
  leastBits: number;
  /** The filter has at least this many bits for each word, and less than twice as many. */
  bitsPerWord: number;
  /** The bit of a key in a filter of `mask + 1` bits. */
  bitOf(key: number, mask: number): number;
  /**
   * How rare a key is in ordinary text, from 0 to 31, where that is known. The slots of common keys lie side
   * by side.
   */
  rarityOf?(key: number): number;
  /**
   * Writes the two numbers of a group's slot: what is compared at `at` of the slots, what it holds behind it.
   * The group has at least one word; its records begin at `record`. They are not returned, since numbers of
   * 32 bits are objects in Chromium.
   */
  writeSlot(items: GroupItems, group: readonly number[], record: number, slots: Int32Array, at: number): void;
}

/** The key's bit in a filter of `mask + 1` bits. */
export const filterBit = (key: number, mask: number) => (Math.imul(key, 0x85ebca6b) >>> 5) & mask;

/** Whether the filter lets a bit through. */
export const isSet = (filter: Int32Array, bit: number) => ((filter[bit >>> 5] ?? 0) >>> bit) & 1;

/**
 * Where the two numbers of the slot of a set bit are. Rows of slots begin at multiples of 2 to the power of
 * `shift`.
 */
export const slotAt = (bases: Uint16Array, shift: number, bit: number) =>
  (((bases[bit >>> 5] ?? 0) << shift) + (bit & 31)) * 2;

/** How many low bits the beginnings of rows leave out, so that 16 bits are enough for them. */
export const rowShift = ({ filter, bases }: Pick<GroupTable, 'filter' | 'bases'>) =>
  bases[filter.length] ?? 0;
