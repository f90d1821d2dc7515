import type { BufferedText } from '../letters/normalise-text.ts';
import { placesBefore, scanBuffers } from '../letters/scan-buffers.ts';
import type { WordCollector } from './collect-words.ts';
import {
  type Filing,
  type GroupItems,
  type GroupTable,
  holds,
  recordIn,
  rowShift,
  slotAt,
  windowSizes,
} from './group-table.ts';
import { scanPairs } from './scan-pairs.ts';
import { verifyRecords } from './verify-candidates.ts';
import type { WordTables } from './word-refs.ts';

/**
 * Each letter shifts those before it by this many bits, so that after a whole window none of their bits are
 * left in a key.
 */
const shiftOf = (size: number) => Math.ceil(32 / size);

/** The key of a window of letters. */
export function windowKey(letters: string, start: number, size: number): number {
  const shift = shiftOf(size);
  let key = 0;
  for (let at = start; at < start + size; at++) key = ((key << shift) + letters.charCodeAt(at)) | 0;
  return key;
}

// Constants of this module, see `scanBuffers`.
const { units, places, keys, candidates } = scanBuffers;

/** Spreads keys: 2 to the 32nd divided by the golden ratio. It also spreads windows of two letters. */
const spread = 0x9e3779b1;
/**
 * The bit of a window's key in a filter of `mask + 1` bits: the highest bits of the product, because all bits
 * of the key influence them.
 */
const windowBit = (key: number, mask: number) => Math.imul(key, spread) >>> Math.clz32(mask);

/** A window's key and two letters beside it as one number. */
const widerKey = (key: number, before: number, after: number) =>
  (key + Math.imul(before, 0x27d4eb2f) + Math.imul(after, 0x165667b1)) | 0;

/** The compared letters lie at most this many places before the window or after its last letter. */
const farthest = 7;

/**
 * The lowest bits of the first number of a slot say where the compared letters lie: three bits for how far
 * before the window, three for how far after it. One more is set when the group holds words of several
 * windows; then nothing is compared.
 */
const placeBits = 0x7f;
const several = 0x40;

/**
 * Files words under a window of `size` of their letters. One letter before the window and one after it are
 * compared before a record is read: those furthest away, because neighbours add the least. Where there is
 * none, the first or last letter of the window is compared instead.
 */
export const filedByWindow = (size: number): Filing => ({
  leastBits: 2048,
  bitsPerWord: 20,
  bitOf: windowBit,
  writeSlot(items, group, record, slots, at) {
    const [first = 0, ...others] = group;
    slots[at + 1] = holds(record, 0);
    const windowOf = (number: number) => {
      const offset = items.offsets[number] ?? 0;
      return items.units[number]?.slice(offset, offset + size);
    };
    if (others.some((other) => windowOf(other) !== windowOf(first))) {
      slots[at] = several;
      return;
    }
    const before = farthestShared(items, group, (distance) => -distance);
    const after = farthestShared(items, group, (distance) => size - 1 + distance);
    const compared = widerKey(
      items.keys[first] ?? 0,
      letterAt(items, first, -before),
      letterAt(items, first, size - 1 + after),
    );
    slots[at] = (compared & ~placeBits) | before | (after << 3);
  },
});

/** The letter of a word so far from where its window begins; NaN, which equals nothing, beyond its ends. */
const letterAt = ({ units, offsets }: GroupItems, number: number, place: number): number =>
  units[number]?.charCodeAt((offsets[number] ?? 0) + place) ?? Number.NaN;

/**
 * How far from the window the furthest letter lies that all words of a group share. `placeOf` says where it
 * is from the window's first letter.
 */
function farthestShared(
  items: GroupItems,
  group: readonly number[],
  placeOf: (distance: number) => number,
): number {
  let distance = farthest;
  for (; distance > 0; distance--) {
    const place = placeOf(distance);
    const letter = letterAt(items, group[0] ?? 0, place);
    if (group.every((number) => letterAt(items, number, place) === letter)) break;
  }
  return distance;
}

/**
 * Finds words filed under a window of `size` of their letters: words in Latin letters, whose pairs are too
 * common, and words of which too many share their rarest smaller window.
 */
function scanWindows(text: BufferedText, size: number, table: GroupTable, collector: WordCollector): void {
  const end = Math.min(text.end, text.length - size + 1);
  const passed = placesBefore(end, filterWindows(text.first, end, size, table.filter));
  const count = compareSlots(size, table, passed);
  for (let index = 0; index < count; index += 2) {
    const record = recordIn(candidates[index + 1] ?? 0);
    verifyRecords(text, table.records, candidates[index] ?? 0, record, collector);
  }
}

/**
 * Writes the places in `[first, end)`, and some after, whose window has its bit set, and the keys of these
 * windows. Returns how many there are; see `filterPairs`.
 */
function filterWindows(first: number, end: number, size: number, filter: Int32Array): number {
  const shift = shiftOf(size);
  const factor = spread;
  const unused = Math.clz32(filter.length * 32 - 1);
  let key = 0;
  for (let at = first; at < first + size - 1; at++) key = ((key << shift) + (units[at] ?? 0)) | 0;
  let passed = 0;
  for (let place = first; place < end; place += 4) {
    const last = place + size - 1;
    key = ((key << shift) + (units[last] ?? 0)) | 0;
    let bit = Math.imul(key, factor) >>> unused;
    places[passed] = place;
    keys[passed] = key;
    passed += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
    key = ((key << shift) + (units[last + 1] ?? 0)) | 0;
    bit = Math.imul(key, factor) >>> unused;
    places[passed] = place + 1;
    keys[passed] = key;
    passed += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
    key = ((key << shift) + (units[last + 2] ?? 0)) | 0;
    bit = Math.imul(key, factor) >>> unused;
    places[passed] = place + 2;
    keys[passed] = key;
    passed += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
    key = ((key << shift) + (units[last + 3] ?? 0)) | 0;
    bit = Math.imul(key, factor) >>> unused;
    places[passed] = place + 3;
    keys[passed] = key;
    passed += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
  }
  return passed;
}

/**
 * Writes the places where the letters beside the window are the slot's, each with what the slot holds, and
 * returns how many numbers it wrote. Also without branches.
 */
function compareSlots(size: number, { filter, bases, slots }: GroupTable, passed: number): number {
  const unused = Math.clz32(filter.length * 32 - 1);
  const factor = spread;
  // A local name: each use of a module's export costs a look-up.
  const slotOf = slotAt;
  const shift = rowShift({ filter, bases });
  let count = 0;
  for (let index = 0; index < passed; index++) {
    const place = places[index] ?? 0;
    const key = keys[index] ?? 0;
    const slot = slotOf(bases, shift, Math.imul(key, factor) >>> unused);
    const compared = slots[slot] ?? 0;
    const before = units[Math.max(0, place - (compared & 7))] ?? 0;
    const after = units[place + size - 1 + ((compared >> 3) & 7)] ?? 0;
    const isKnown = ((compared >> 6) & 1) - 1;
    // `widerKey` and `placeBits` written out: whether the engine inlines them differs from run to run.
    const wider = key + Math.imul(before, 0x27d4eb2f) + Math.imul(after, 0x165667b1);
    const difference = (compared ^ wider) & ~0x7f & isKnown;
    candidates[count] = place;
    candidates[count + 1] = slots[slot + 1] ?? 0;
    count += 2 & ~((difference | -difference) >> 31);
  }
  return count;
}

/** Finds the words of `text` that may stand anywhere, inside longer ones too. */
export function scanAnywhere(
  text: BufferedText,
  { widePairs, narrowPairs, windows }: WordTables,
  collector: WordCollector,
): void {
  if (widePairs.filter.length > 0 && !text.isNarrow) scanPairs(text, widePairs, collector);
  if (narrowPairs.filter.length > 0) scanPairs(text, narrowPairs, collector);
  for (const [level, table] of windows.entries()) {
    if (table.filter.length > 0) scanWindows(text, windowSizes[level] ?? 4, table, collector);
  }
}
