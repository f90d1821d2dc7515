import {
  type Filing,
  filterBit,
  type GroupItem,
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
 * The key of a window is made from those of its parts, down to single letters: the first has as many letters as a power of two
 * allows. Each size has a multiplier of its own, because else letters in the middle could change places.
 */
const join = (first: number, second: number, multiplier: number) =>
  (Math.imul(first, multiplier) + second) | 0;
const multipliers: Record<number, number> = { 1: 0x01000193, 2: 0x85ebca6b, 4: 0x27d4eb2f, 8: 0x165667b1 };
const multiplierOf = (half: number) => multipliers[half] ?? 1;

/** The key of a window of letters. */
export function windowKey(units: string, start: number, size: number): number {
  if (size === 1) return units.charCodeAt(start);
  const half = 1 << (31 - Math.clz32(size - 1));
  return join(windowKey(units, start, half), windowKey(units, start + half, size - half), multiplierOf(half));
}

/** A window's key and two letters beside it as one number. */
const widerKey = (key: number, before: number, after: number) =>
  (key + Math.imul(before, 0x27d4eb2f) + Math.imul(after, 0x165667b1)) | 0;

/** The letters compared lie at most so many places before the window, and after its last letter. */
const farthest = 7;

/**
 * The lowest bits of what a slot compares say where the letters compared lie: three bits for how far before the window, three
 * for how far after it, and one that is set when the group holds words of several windows, of which nothing is compared.
 */
const placeBits = 0x7f;
const several = 0x40;

/**
 * Files words under a window of `size` of their letters, so that one letter before the window and one after it are compared
 * before a record is read: those furthest from it, because neighbours tell the least. Where there is none, it is the window's
 * own first or last letter.
 */
export const filedByWindow = (size: number): Filing => ({
  leastBits: 2048,
  bitsPerWord: 20,
  bitOf: filterBit,
  slotOf(first, group, record) {
    if (group.some(({ key }) => key !== first.key)) return [several, holds(record, 0)];
    const before = farthestShared(group, ({ offset }, distance) => offset - distance);
    const after = farthestShared(group, ({ offset }, distance) => offset + size - 1 + distance);
    const { key, offset, units } = first;
    const compared = widerKey(
      key,
      units.charCodeAt(offset - before),
      units.charCodeAt(offset + size - 1 + after),
    );
    return [(compared & ~placeBits) | before | (after << 3), holds(record, 0)];
  },
});

/** How far away the letter furthest from the window lies that all words of a group have; `at` says where it is in a word. */
function farthestShared(
  group: readonly GroupItem[],
  at: (item: GroupItem, distance: number) => number,
): number {
  const letterAt = (item: GroupItem, distance: number) => item.units.charCodeAt(at(item, distance));
  const [first] = group;
  let distance = first ? farthest : 0;
  for (; first && distance > 0; distance--) {
    // Beyond a word's end there is no letter but a NaN, which equals nothing.
    const letter = letterAt(first, distance);
    if (group.every((item) => letterAt(item, distance) === letter)) break;
  }
  return distance;
}

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
  for (let index = 0; index < count; index += 2) {
    const record = recordIn(candidates[index + 1] ?? 0);
    takeRecords(text, table.records, candidates[index] ?? 0, record, taker);
  }
}

/** Writes the keys of all windows of four, five, eight … letters; those that reach beyond the text's end mean nothing. */
function writeKeys(units: Uint16Array, length: number, size: number, keys: Int32Array): void {
  const ofPairs = multiplierOf(1);
  const ofFours = multiplierOf(2);
  // Windows of five have one letter more than two pairs; to others nothing is added.
  const ofFives = size === 5 ? multiplierOf(4) : 1;
  const fifth = size === 5 ? 0xffff : 0;
  for (let place = 0; place < length; place += 4) {
    const b = units[place + 1] ?? 0;
    const c = units[place + 2] ?? 0;
    const d = units[place + 3] ?? 0;
    const e = units[place + 4] ?? 0;
    const f = units[place + 5] ?? 0;
    const g = units[place + 6] ?? 0;
    const ab = Math.imul(units[place] ?? 0, ofPairs) + b;
    const bc = Math.imul(b, ofPairs) + c;
    const cd = Math.imul(c, ofPairs) + d;
    const de = Math.imul(d, ofPairs) + e;
    const ef = Math.imul(e, ofPairs) + f;
    const fg = Math.imul(f, ofPairs) + g;
    keys[place] = Math.imul(Math.imul(ab, ofFours) + cd, ofFives) + (e & fifth);
    keys[place + 1] = Math.imul(Math.imul(bc, ofFours) + de, ofFives) + (f & fifth);
    keys[place + 2] = Math.imul(Math.imul(cd, ofFours) + ef, ofFives) + (g & fifth);
    keys[place + 3] = Math.imul(Math.imul(de, ofFours) + fg, ofFives) + ((units[place + 7] ?? 0) & fifth);
  }
  for (let half = 4; half * 2 <= size; half *= 2) {
    const multiplier = multiplierOf(half);
    for (let place = 0; place + half < length; place++)
      keys[place] = join(keys[place] ?? 0, keys[place + half] ?? 0, multiplier);
  }
}

/** Writes the places whose window has its bit set and returns how many there are; see `filterPairs`. */
function filterWindows(count: number, filter: Int32Array, keys: Int32Array, places: Int32Array): number {
  const mask = filter.length * 32 - 1;
  // A local name: what a module exports is looked up each time.
  const bitOf = filterBit;
  let passed = 0;
  for (let place = 0; place < count; place += 4) {
    let bit = bitOf(keys[place] ?? 0, mask);
    places[passed] = place;
    passed += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
    bit = bitOf(keys[place + 1] ?? 0, mask);
    places[passed] = place + 1;
    passed += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
    bit = bitOf(keys[place + 2] ?? 0, mask);
    places[passed] = place + 2;
    passed += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
    bit = bitOf(keys[place + 3] ?? 0, mask);
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
  // Local names: what a module exports is looked up each time.
  const bitOf = filterBit;
  const slotOf = slotAt;
  let count = 0;
  for (let index = 0; index < passed; index++) {
    const place = places[index] ?? 0;
    const key = keys[place] ?? 0;
    const slot = slotOf(bases, bitOf(key, mask));
    const compared = slots[slot] ?? 0;
    const before = units[Math.max(0, place - (compared & 7))] ?? 0;
    const after = units[place + size - 1 + ((compared >> 3) & 7)] ?? 0;
    const isKnown = ((compared >> 6) & 1) - 1;
    // `widerKey` and `placeBits` written out: whether the engine takes them into the loop differs from run to run.
    const wider = key + Math.imul(before, 0x27d4eb2f) + Math.imul(after, 0x165667b1);
    const difference = (compared ^ wider) & ~0x7f & isKnown;
    candidates[count] = place;
    candidates[count + 1] = slots[slot + 1] ?? 0;
    count += 2 & ~((difference | -difference) >> 31);
  }
  return count;
}
