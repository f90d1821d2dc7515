import {
  comparedIn,
  type Filing,
  filterBit,
  type GroupTable,
  holds,
  recordIn,
  slotAt,
} from './group-table.ts';
import type { NormalText } from './normalise-text.ts';
import { roomToScan } from './scan-room.ts';
import { takeRecords } from './take-candidates.ts';
import type { WordTaker } from './take-words.ts';

/**
 * The key of a window is made from those of its halves, down to single letters; each size has a multiplier of its own, because
 * else letters in the middle could change places.
 */
const join = (first: number, second: number, multiplier: number) =>
  (Math.imul(first, multiplier) + second) | 0;
const multipliers: Record<number, number> = { 1: 0x01000193, 2: 0x85ebca6b, 4: 0x27d4eb2f, 8: 0x165667b1 };
const multiplierOf = (half: number) => multipliers[half] ?? 1;

/** The key of a window of letters; `size` is a power of two. */
export function windowKey(units: string, start: number, size: number): number {
  if (size === 1) return units.charCodeAt(start);
  const half = size / 2;
  return join(windowKey(units, start, half), windowKey(units, start + half, half), multiplierOf(half));
}

/** Which letters are compared besides the window: the one before it, the one after it, or both. */
const compared = { before: 1, after: 2 } as const;

/** A window's key and the letters beside it as one number; letters that are not compared are 0. */
const widerKey = (key: number, before: number, after: number) =>
  (key + Math.imul(before, 0x27d4eb2f) + Math.imul(after, 0x165667b1)) | 0;

/** Files words under a window of `size` of their letters, so that the letters beside it are compared before a record is read. */
export const filedByWindow = (size: number): Filing => ({
  leastBits: 2048,
  bitsPerWord: 20,
  bitOf: filterBit,
  slotOf({ key, offset, units }, group, record) {
    if (group.length > 1) return [0, holds(record, 0)];
    const hasBefore = offset > 0;
    const hasAfter = offset + size < units.length;
    const before = hasBefore ? units.charCodeAt(offset - 1) : 0;
    const after = hasAfter ? units.charCodeAt(offset + size) : 0;
    const what = (hasBefore ? compared.before : 0) | (hasAfter ? compared.after : 0);
    return [widerKey(key, before, after), holds(record, what)];
  },
});

/**
 * Words filed under a window of `size` of their letters: parts of Latin words, whose pairs are too common to tell words apart,
 * and words of which too many share their rarest smaller window.
 */
export function scanWindows(text: NormalText, size: number, table: GroupTable, taker: WordTaker): void {
  const { units, length } = text;
  const { places, keys, candidates } = roomToScan(length);
  writeKeys(units, length, size, keys);
  const passed = filterWindows(length - size + 1, table.filter, keys, places);
  const count = compareSlots(units, size, table, places, keys, passed, candidates);
  for (let index = 0; index < count; index += 2)
    takeRecords(text, table.records, candidates[index] ?? 0, recordIn(candidates[index + 1] ?? 0), taker);
}

/** Writes the keys of all windows of at least four letters; those that reach beyond the text's end mean nothing. */
function writeKeys(units: Uint16Array, length: number, size: number, keys: Int32Array): void {
  const ofPairs = multiplierOf(1);
  const ofFours = multiplierOf(2);
  let here = join(units[0] ?? 0, units[1] ?? 0, ofPairs);
  let next = join(units[1] ?? 0, units[2] ?? 0, ofPairs);
  for (let place = 0; place < length; place++) {
    const nextButOne = join(units[place + 2] ?? 0, units[place + 3] ?? 0, ofPairs);
    keys[place] = join(here, nextButOne, ofFours);
    here = next;
    next = nextButOne;
  }
  for (let half = 4; half < size; half *= 2) {
    const multiplier = multiplierOf(half);
    for (let place = 0; place + half < length; place++)
      keys[place] = join(keys[place] ?? 0, keys[place + half] ?? 0, multiplier);
  }
}

/** Writes the places whose window has its bit set and returns how many there are; see `filterPairs`. */
function filterWindows(count: number, filter: Int32Array, keys: Int32Array, places: Int32Array): number {
  const mask = filter.length * 32 - 1;
  let passed = 0;
  for (let place = 0; place < count; place += 4) {
    let bit = filterBit(keys[place] ?? 0, mask);
    places[passed] = place;
    passed += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
    bit = filterBit(keys[place + 1] ?? 0, mask);
    places[passed] = place + 1;
    passed += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
    bit = filterBit(keys[place + 2] ?? 0, mask);
    places[passed] = place + 2;
    passed += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
    bit = filterBit(keys[place + 3] ?? 0, mask);
    places[passed] = place + 3;
    passed += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
  }
  // The last windows may reach beyond the text's end.
  while (passed > 0 && (places[passed - 1] ?? 0) >= count) passed--;
  return passed;
}

/**
 * Writes the places, with what their slot holds, where the letters beside the window are those compared, and returns how many
 * numbers were written. Without branches too.
 */
function compareSlots(
  units: Uint16Array,
  size: number,
  { filter, bases, slots }: GroupTable,
  places: Int32Array,
  keys: Int32Array,
  passed: number,
  candidates: Int32Array,
): number {
  const mask = filter.length * 32 - 1;
  let count = 0;
  for (let index = 0; index < passed; index++) {
    const place = places[index] ?? 0;
    const key = keys[place] ?? 0;
    const slot = slotAt(bases, filterBit(key, mask));
    const held = slots[slot + 1] ?? 0;
    const what = comparedIn(held);
    const before = (units[Math.max(0, place - 1)] ?? 0) & -(what & compared.before);
    const after = (units[place + size] ?? 0) & -(what >> 1);
    const isUnknown = (what - 1) >> 31;
    const difference = ((slots[slot] ?? 0) ^ widerKey(key, before, after)) & ~isUnknown;
    candidates[count] = place;
    candidates[count + 1] = held;
    count += 2 & ~((difference | -difference) >> 31);
  }
  return count;
}
