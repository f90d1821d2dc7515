/**
 * Words filed under keys in flat arrays. A key's bit in `filter` says whether there is a group for it at all;
 * 32 bits side by side share a row of slots, and the rows lie over each other like combs whose teeth do not
 * meet, so that a slot is found with one addition and few are empty. No key has to be stored: keys that share
 * a bit share a group.
 */
export interface GroupTable {
  /** One bit per `filterBit` of a key; the number of bits is a power of two. */
  filter: Int32Array;
  /**
   * Where the row of slots of each word of 32 bits in `filter` begins (see `slotAt`), and then `rowShift`.
   */
  bases: Uint16Array;
  /** Two numbers a slot: what to compare with the text, and what the group holds (see `holds`). */
  slots: Int32Array;
  /** See `recordHead`. The last record of a group carries a flag. */
  records: Uint16Array;
}

/**
 * A record: letters and anchor offset in one unit, the reference in one and 12 bits, 4 flags, then the word's
 * units.
 */
export const recordHead = 3;
/**
 * Flags of a record; the first three are also those of a word as it is handed on, below its reference (see
 * `wordOf`).
 */
export const recordFlag = { wholeStart: 1, wholeEnd: 2, listed: 4, last: 8 } as const;

/**
 * How many letters the windows have under which words are filed that are in no table of pairs. A text holds
 * fewer windows of five letters of a list than of four, but a second size costs one more pass over the text,
 * which takes longer than it saves: a list that holds words of four letters files all of them under four.
 */
export const windowSizes = [4, 5, 8, 16] as const;

/** A word to be filed: `offset` letters of it lie before its anchor. */
export interface GroupItem {
  key: number;
  offset: number;
  /**
   * What is reported when the word is found: a whole number below 2 to the 25th, and whether it names a list
   * of references.
   */
  ref: number;
  flags: number;
  units: string;
}

/** A word as it is handed on when found: its reference and its flags. */
export const wordOf = (ref: number, flags: number) => (ref << 3) | (flags & 7);

/** The word of a record. */
export const wordOfRecord = (low: number, high: number) => wordOf(low | ((high & 0xfff) << 16), high >>> 12);

/**
 * What a slot holds: either a word that the comparison alone decides (see `inlineWord`) or, less than 0, the
 * first record of the group and what is to be compared before it is read: a number up to 7 that the table's
 * scan understands.
 */
export const holds = (record: number, what: number) => -0x80000000 | (record << 3) | what;
/** The first record of a group that is no single word. */
export const recordIn = (held: number) => (held & 0x7fffffff) >>> 3;
/** What is to be compared before a record is read. */
export const comparedIn = (held: number) => held & 7;

/** How the words of a table are filed. */
export interface Filing {
  /** The filter has at least so many bits, a power of two. */
  leastBits: number;
  /** The filter has at least so many bits for each word, and less than twice as many. */
  bitsPerWord: number;
  /** The bit of a key in a filter of `mask + 1` bits. */
  bitOf(key: number, mask: number): number;
  /** How rare a key is in ordinary text, from 0 to 31, where that is known: common ones lie side by side. */
  rarityOf?(key: number): number;
  /**
   * The two numbers of the slot of a group, given its first word, all its words, and where their records
   * begin.
   */
  slotOf(first: GroupItem, group: readonly GroupItem[], record: number): [compared: number, held: number];
}

/** The key's bit in a filter of `mask + 1` bits. */
export const filterBit = (key: number, mask: number) => (Math.imul(key, 0x85ebca6b) >>> 5) & mask;

/** Whether the filter lets a bit through. */
export const isSet = (filter: Int32Array, bit: number) => ((filter[bit >>> 5] ?? 0) >>> bit) & 1;

/**
 * Where the two numbers of the slot of a bit that is set are; rows of slots begin at multiples of 2 to
 * `shift`.
 */
export const slotAt = (bases: Uint16Array, shift: number, bit: number) =>
  (((bases[bit >>> 5] ?? 0) << shift) + (bit & 31)) * 2;

/** How many bits are left out where it is said where a row of slots begins, so that 16 are enough. */
export const rowShift = ({ filter, bases }: Pick<GroupTable, 'filter' | 'bases'>) =>
  bases[filter.length] ?? 0;
