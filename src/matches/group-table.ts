/**
 * Words filed under keys in flat arrays. A key's bit in `filter` says whether there is a group for it at all; the number of
 * bits set before it is the group's number, so that no key has to be stored: two keys that share a bit share a group, and
 * every word is verified letter by letter anyway.
 */
export interface GroupTable {
  /** One bit per `filterBit` of a key; the number of bits is a power of two. */
  filter: Int32Array;
  /** How many bits are set before each word of 32 bits in `filter`. */
  ranks: Int32Array;
  /** Where each group's first record begins in `records`. */
  starts: Int32Array;
  /** See `recordHead`. The last record of a group carries a flag. */
  records: Uint16Array;
}

/** A record: letters and anchor offset in one unit, the reference in one and 12 bits, 4 flags, then the word's units. */
export const recordHead = 3;
/** Flags of a record. */
export const recordFlag = { wholeStart: 1, wholeEnd: 2, last: 4, listed: 8 } as const;
/** Words of more letters are not taken. */
export const longestWord = 250;

/** A word to be filed: `offset` letters of it lie before its anchor. */
export interface GroupItem {
  key: number;
  offset: number;
  /** What is reported when the word is found: a whole number below 2 to the 28th, and whether it names a list of references. */
  ref: number;
  flags: number;
  units: string;
}

/** The key's bit in a filter of `mask + 1` bits. */
export const filterBit = (key: number, mask: number) => (Math.imul(key, 0x85ebca6b) >>> 5) & mask;

/** How many bits are set in a whole number of 32 bits. */
export function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Where the group of a bit that is set begins. */
export function groupStart({ filter, ranks, starts }: GroupTable, bit: number): number {
  const word = bit >>> 5;
  return starts[(ranks[word] ?? 0) + bitCount((filter[word] ?? 0) & ((1 << (bit & 31)) - 1))] ?? 0;
}

/** Whether the filter lets a bit through. */
export const isSet = (filter: Int32Array, bit: number) => ((filter[bit >>> 5] ?? 0) >>> bit) & 1;

/** Files items under their keys; `bitOf` says which bit of the filter a key has. */
export function makeGroupTable(items: readonly GroupItem[], bitOf = filterBit): GroupTable {
  if (items.length === 0) {
    const none = new Int32Array(0);
    return { filter: none, ranks: none, starts: none, records: new Uint16Array(0) };
  }
  // About 100 bits a word, up to half a megabyte: larger filters reject no more than they cost in cache misses.
  const filterWords = Math.min(2 ** 17, 2 ** Math.ceil(Math.log2(Math.max(64, items.length * 3))));
  const mask = filterWords * 32 - 1;
  const bits = new Float64Array(items.length);
  const filter = new Int32Array(filterWords);
  // A verifier may read four units beyond the last record.
  let size = 4;
  for (const [index, { key, units }] of items.entries()) {
    const bit = bitOf(key, mask);
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    // Sorting numbers in a typed array is much faster than sorting objects: bit first, then the item's place.
    bits[index] = bit * 2 ** 24 + index;
    size += recordHead + units.length;
  }
  bits.sort();
  const ranks = new Int32Array(filterWords);
  for (let word = 1; word < filterWords; word++) {
    ranks[word] = (ranks[word - 1] ?? 0) + bitCount(filter[word - 1] ?? 0);
  }
  const groupCount = (ranks[filterWords - 1] ?? 0) + bitCount(filter[filterWords - 1] ?? 0);
  const starts = new Int32Array(groupCount);
  const records = new Uint16Array(size);
  let at = 0;
  let group = 0;
  for (let index = 0; index < bits.length; index++) {
    const packed = bits[index] ?? 0;
    const bit = Math.floor(packed / 2 ** 24);
    const item = items[packed % 2 ** 24];
    if (!item) continue;
    if (index === 0 || bit !== Math.floor((bits[index - 1] ?? 0) / 2 ** 24)) starts[group++] = at;
    const isLast = bit !== Math.floor((bits[index + 1] ?? -1) / 2 ** 24);
    records[at++] = item.units.length | (item.offset << 8);
    records[at++] = item.ref & 0xffff;
    records[at++] = (item.ref >>> 16) | ((item.flags | (isLast ? recordFlag.last : 0)) << 12);
    for (let unit = 0; unit < item.units.length; unit++) records[at++] = item.units.charCodeAt(unit);
  }
  return { filter, ranks, starts, records };
}
