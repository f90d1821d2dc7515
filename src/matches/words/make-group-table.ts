import {
  type Filing,
  type GroupItems,
  type GroupTable,
  recordFlag,
  recordHead,
  rowShift,
  slotAt,
} from './group-table.ts';

/** Files items, given by their numbers, under their keys. */
export function makeGroupTable(items: GroupItems, numbers: readonly number[], filing: Filing): GroupTable {
  if (numbers.length === 0) {
    const none = new Int32Array(0);
    return { filter: none, bases: new Uint16Array(0), slots: none, records: new Uint16Array(0) };
  }
  const keys = new Int32Array(numbers.length);
  const mask = filterMask(filing, numbers.length);
  const bits = new Int32Array(numbers.length);
  const filter = new Int32Array((mask + 1) / 32);
  // Functions called for each item are compiled long before loops over all of them are.
  const setBit = (number: number, index: number): void => {
    const key = items.keys[number] ?? 0;
    keys[index] = key;
    const bit = filing.bitOf(key, mask);
    bits[index] = bit;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  };
  numbers.forEach(setBit);
  const { bases, slotCount } = layRows(filter, raritiesOf(keys, bits, filing, filter.length));
  const slots = new Int32Array(slotCount * 2);
  const records = new Uint16Array(roomForRecords(items, numbers));
  const { firsts, nexts } = groupsBySlot(bits, { filter, bases }, slotCount);
  let at = 0;
  const fill = (slot: number): void => {
    const first = firsts[slot] ?? 0;
    if (first === 0) return;
    const group = [numbers[first - 1] ?? 0];
    for (let next = nexts[first - 1] ?? 0; next > 0; next = nexts[next - 1] ?? 0)
      group.push(numbers[next - 1] ?? 0);
    filing.writeSlot(items, group, at, slots, slot * 2);
    if ((slots[slot * 2 + 1] ?? 0) < 0) at = writeRecords(items, group, records, at);
  };
  for (let slot = 0; slot < slotCount; slot++) fill(slot);
  return { filter, bases, slots, records: records.slice(0, at + spare) };
}

/** One less than the number of bits in the filter of a table of this many words. */
export function filterMask({ leastBits, bitsPerWord }: Filing, words: number): number {
  // A quarter of a megabyte at most: what larger filters reject more, they cost in cache misses.
  return Math.min(2 ** 21, 2 ** Math.ceil(Math.log2(Math.max(leastBits, words * bitsPerWord)))) - 1;
}

/** A verifier may read this many units beyond the last record. */
const spare = 4;

function roomForRecords({ units }: GroupItems, numbers: readonly number[]): number {
  let room = spare;
  for (const number of numbers) room += recordHead + (units[number]?.length ?? 0);
  return room;
}

/** The items of each slot as linked lists of their places. These count from 1, because 0 ends a list. */
function groupsBySlot(
  bits: Int32Array,
  table: Pick<GroupTable, 'filter' | 'bases'>,
  slotCount: number,
): { firsts: Int32Array; nexts: Int32Array } {
  const firsts = new Int32Array(slotCount);
  const nexts = new Int32Array(bits.length);
  const shift = rowShift(table);
  for (let index = bits.length - 1; index >= 0; index--) {
    const slot = slotAt(table.bases, shift, bits[index] ?? 0) / 2;
    nexts[index] = firsts[slot] ?? 0;
    firsts[slot] = index + 1;
  }
  return { firsts, nexts };
}

/** Writes the records of a group from `at` on, and returns where they end. */
function writeRecords(items: GroupItems, group: readonly number[], records: Uint16Array, at: number): number {
  let next = at;
  let left = group.length;
  for (const number of group) {
    left--;
    const units = items.units[number] ?? '';
    const ref = items.refs[number] ?? 0;
    const last = left === 0 ? recordFlag.last : 0;
    records[next++] = units.length | ((items.offsets[number] ?? 0) << 8);
    records[next++] = ref & 0xffff;
    records[next++] = (ref >>> 16) | (((items.flags[number] ?? 0) | last) << 12);
    for (let unit = 0; unit < units.length; unit++) records[next++] = units.charCodeAt(unit);
  }
  return next;
}

/** How rare the commonest key of each row is. */
function raritiesOf(keys: Int32Array, bits: Int32Array, { rarityOf }: Filing, rows: number): Uint8Array {
  const rarities = new Uint8Array(rows).fill(rarityOf ? 31 : 0);
  if (!rarityOf) return rarities;
  const add = (key: number, row: number): void => {
    rarities[row] = Math.min(rarities[row] ?? 0, rarityOf(key));
  };
  for (let index = 0; index < keys.length; index++) add(keys[index] ?? 0, (bits[index] ?? 0) >>> 5);
  return rarities;
}

/** 16 bits can hold this many beginnings of rows. */
const mostBases = 0x10000;

/**
 * Chooses where the row of each 32 bits of the filter begins, with as few low bits left out as 16 bits allow.
 */
function layRows(filter: Int32Array, rarities: Uint8Array): { bases: Uint16Array; slotCount: number } {
  const rows = rowsByBits(filter, rarities);
  let slots = 0;
  for (const row of rows) slots += bitCount(filter[row] ?? 0);
  for (let shift = 0; shift < 8; shift++) {
    const laid = slots <= mostBases << shift ? layRowsAt(filter, rows, shift) : null;
    if (laid) return laid;
  }
  throw new RangeError('too many words');
}

/**
 * The same with rows that begin only at multiples of 2 to the power of `shift`; null where 16 bits are not
 * enough. No two bits share a slot. Rows with many bits come first, and each starts its search where the last
 * row of as many bits was placed. Rows of a single bit then fill the holes.
 */
function layRowsAt(
  filter: Int32Array,
  rows: Int32Array,
  shift: number,
): { bases: Uint16Array; slotCount: number } | null {
  const bases = new Uint16Array(filter.length + 1);
  bases[filter.length] = shift;
  const isTaken = new Uint8Array((mostBases << shift) + 32);
  // Where the last row of as many bits was placed; for rows of one bit, the last row with the same bit.
  const reached = new Int32Array(64);
  let slotCount = 0;
  for (const row of rows) {
    const bits = filter[row] ?? 0;
    const count = bitCount(bits);
    const kind = count > 1 ? 31 + count : firstBit(bits);
    let base = reached[kind] ?? 0;
    while (base < mostBases && !fits(bits, base << shift, isTaken)) base++;
    if (base === mostBases) return null;
    reached[kind] = base;
    bases[row] = base;
    for (let left = bits; left !== 0; left &= left - 1) isTaken[(base << shift) + firstBit(left)] = 1;
    slotCount = Math.max(slotCount, (base << shift) + 32 - Math.clz32(bits));
  }
  return { bases, slotCount };
}

const firstBit = (bits: number) => 31 - Math.clz32(bits & -bits);

function fits(bits: number, base: number, isTaken: Uint8Array): boolean {
  for (let left = bits; left !== 0; left &= left - 1) if (isTaken[base + firstBit(left)]) return false;
  return true;
}

/**
 * The rows of the filter that have bits set: those with most bits first, and among these the most common
 * first.
 */
function rowsByBits(filter: Int32Array, rarities: Uint8Array): Int32Array {
  const place = (row: number) => (32 - bitCount(filter[row] ?? 0)) * 32 + (rarities[row] ?? 0);
  const ends = new Int32Array(33 * 32);
  for (let row = 0; row < filter.length; row++)
    if (filter[row] !== 0) ends[place(row)] = (ends[place(row)] ?? 0) + 1;
  for (let index = 1; index < ends.length; index++) ends[index] = (ends[index] ?? 0) + (ends[index - 1] ?? 0);
  const rows = new Int32Array(ends[32 * 32 - 1] ?? 0);
  for (let row = filter.length - 1; row >= 0; row--) {
    if (filter[row] === 0) continue;
    const end = (ends[place(row)] ?? 0) - 1;
    ends[place(row)] = end;
    rows[end] = row;
  }
  return rows;
}

/** How many bits are set in a whole number of 32 bits. */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
