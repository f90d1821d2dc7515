import type { BufferedText } from '../letters/normalise-text.ts';
import { pairBits } from '../letters/pair-frequencies.ts';
import { placesBefore, scanBuffers } from '../letters/scan-buffers.ts';
import type { WordCollector } from './collect-words.ts';
import { type Filing, type GroupTable, holds } from './group-table.ts';
import { beside, inlineWord, longestInline } from './inline-word.ts';
import { verifyCandidates } from './verify-candidates.ts';

/** The key of two neighbouring units. */
export const pairKey = (first: number, second: number) => (first << 16) | second;

// Constants of this module, see `scanBuffers`.
const { units, places, candidates } = scanBuffers;

const spread = 40503;

/** Added to which letter is compared: none is, because words with different pairs share the bit. */
const nothing = 4;

/**
 * Files words under a pair of their letters. The bit of a pair and its first letter determine the second, so
 * two compared letters decide words of two or three letters, which most words are. For a longer word alone in
 * its group, the first letter and one beside the pair are compared before the record is read; for several
 * words only the first letter.
 */
export const filedByPair: Filing = {
  leastBits: 0x10000,
  bitsPerWord: 40,
  // Cheap, because it is computed for every pair of the text.
  bitOf: (key, mask) => (Math.imul(key >>> 16, spread) + (key & 0xffff)) & mask,
  rarityOf: (key) => pairBits(key >>> 16, key & 0xffff),
  writeSlot(items, group, record, slots, at) {
    const [number = 0] = group;
    const key = items.keys[number] ?? 0;
    const first = key >>> 16;
    if (group.length > 1) {
      const isOnePair = group.every((other) => items.keys[other] === key);
      slots[at] = isOnePair ? pairKey(first, first) : 0;
      slots[at + 1] = holds(record, isOnePair ? beside.first : nothing);
      return;
    }
    const units = items.units[number] ?? '';
    const offset = items.offsets[number] ?? 0;
    const isAfter = offset + 2 < units.length;
    const what = units.length === 2 ? beside.second : isAfter ? beside.after : beside.before;
    const letter = units.length === 2 ? key & 0xffff : units.charCodeAt(isAfter ? offset + 2 : offset - 1);
    slots[at] = pairKey(first, letter);
    slots[at + 1] =
      units.length <= longestInline
        ? inlineWord(items.refs[number] ?? 0, what, items.flags[number] ?? 0)
        : holds(record, what);
  },
};

/** Finds the words of `text` that are filed under a pair of their letters. */
export function scanPairs(text: BufferedText, table: GroupTable, collector: WordCollector): void {
  const passed = placesBefore(text.end, filterPairs(text.first, text.end, table.filter));
  const count = compareSlots(text.length, table, passed);
  verifyCandidates(text, table.records, count, collector);
}

/**
 * Writes the places in `[first, end)` whose pair has its bit set, and some places after `end`. Returns how
 * many it wrote. Takes eight places at a time and has no branches, which is more than twice as fast as one at
 * a time. Reads up to eight units after the last place.
 */
function filterPairs(first: number, end: number, filter: Int32Array): number {
  const mask = filter.length * 32 - 1;
  let count = 0;
  let a = units[first] ?? 0;
  for (let place = first; place < end; place += 8) {
    const b = units[place + 1] ?? 0;
    const c = units[place + 2] ?? 0;
    const d = units[place + 3] ?? 0;
    const e = units[place + 4] ?? 0;
    const f = units[place + 5] ?? 0;
    const g = units[place + 6] ?? 0;
    const h = units[place + 7] ?? 0;
    const i = units[place + 8] ?? 0;
    let bit = (Math.imul(a, spread) + b) & mask;
    places[count] = place;
    count = (count + (((filter[bit >>> 5] ?? 0) >>> bit) & 1)) | 0;
    bit = (Math.imul(b, spread) + c) & mask;
    places[count] = place + 1;
    count = (count + (((filter[bit >>> 5] ?? 0) >>> bit) & 1)) | 0;
    bit = (Math.imul(c, spread) + d) & mask;
    places[count] = place + 2;
    count = (count + (((filter[bit >>> 5] ?? 0) >>> bit) & 1)) | 0;
    bit = (Math.imul(d, spread) + e) & mask;
    places[count] = place + 3;
    count = (count + (((filter[bit >>> 5] ?? 0) >>> bit) & 1)) | 0;
    bit = (Math.imul(e, spread) + f) & mask;
    places[count] = place + 4;
    count = (count + (((filter[bit >>> 5] ?? 0) >>> bit) & 1)) | 0;
    bit = (Math.imul(f, spread) + g) & mask;
    places[count] = place + 5;
    count = (count + (((filter[bit >>> 5] ?? 0) >>> bit) & 1)) | 0;
    bit = (Math.imul(g, spread) + h) & mask;
    places[count] = place + 6;
    count = (count + (((filter[bit >>> 5] ?? 0) >>> bit) & 1)) | 0;
    bit = (Math.imul(h, spread) + i) & mask;
    places[count] = place + 7;
    count = (count + (((filter[bit >>> 5] ?? 0) >>> bit) & 1)) | 0;
    a = i;
  }
  return count;
}

/**
 * Writes the places where the text has the letters the slot asks for, each with what the slot holds, and
 * returns how many numbers it wrote. Also without branches: most words have two letters and are decided here.
 * Takes four places at a time, so that more slots are fetched at once.
 */
function compareSlots(length: number, { filter, bases, slots }: GroupTable, passed: number): number {
  const mask = filter.length * 32 - 1;
  const factor = spread;
  const shift = bases[filter.length] ?? 0;
  // Fills up the last round with the zeros after the text, which are no word.
  places[passed] = length;
  places[passed + 1] = length;
  places[passed + 2] = length;
  let count = 0;
  for (let index = 0; index < passed; index += 4) {
    const a = places[index] ?? 0;
    const b = places[index + 1] ?? 0;
    const c = places[index + 2] ?? 0;
    const d = places[index + 3] ?? 0;
    const firstA = units[a] ?? 0;
    const firstB = units[b] ?? 0;
    const firstC = units[c] ?? 0;
    const firstD = units[d] ?? 0;
    const bitA = (Math.imul(firstA, factor) + (units[a + 1] ?? 0)) & mask;
    const bitB = (Math.imul(firstB, factor) + (units[b + 1] ?? 0)) & mask;
    const bitC = (Math.imul(firstC, factor) + (units[c + 1] ?? 0)) & mask;
    const bitD = (Math.imul(firstD, factor) + (units[d + 1] ?? 0)) & mask;
    const slotA = (((bases[bitA >>> 5] ?? 0) << shift) + (bitA & 31)) << 1;
    const slotB = (((bases[bitB >>> 5] ?? 0) << shift) + (bitB & 31)) << 1;
    const slotC = (((bases[bitC >>> 5] ?? 0) << shift) + (bitC & 31)) << 1;
    const slotD = (((bases[bitD >>> 5] ?? 0) << shift) + (bitD & 31)) << 1;
    const heldA = slots[slotA + 1] ?? 0;
    const heldB = slots[slotB + 1] ?? 0;
    const heldC = slots[slotC + 1] ?? 0;
    const heldD = slots[slotD + 1] ?? 0;
    let second = units[Math.max(0, a - 1 + (heldA & 3))] ?? 0;
    let difference = ((slots[slotA] ?? 0) ^ ((firstA << 16) | second)) & (((heldA >> 2) & 1) - 1);
    candidates[count] = a;
    candidates[count + 1] = heldA;
    count = (count + (2 & ~((difference | -difference) >> 31))) | 0;
    second = units[Math.max(0, b - 1 + (heldB & 3))] ?? 0;
    difference = ((slots[slotB] ?? 0) ^ ((firstB << 16) | second)) & (((heldB >> 2) & 1) - 1);
    candidates[count] = b;
    candidates[count + 1] = heldB;
    count = (count + (2 & ~((difference | -difference) >> 31))) | 0;
    second = units[Math.max(0, c - 1 + (heldC & 3))] ?? 0;
    difference = ((slots[slotC] ?? 0) ^ ((firstC << 16) | second)) & (((heldC >> 2) & 1) - 1);
    candidates[count] = c;
    candidates[count + 1] = heldC;
    count = (count + (2 & ~((difference | -difference) >> 31))) | 0;
    second = units[Math.max(0, d - 1 + (heldD & 3))] ?? 0;
    difference = ((slots[slotD] ?? 0) ^ ((firstD << 16) | second)) & (((heldD >> 2) & 1) - 1);
    candidates[count] = d;
    candidates[count + 1] = heldD;
    count = (count + (2 & ~((difference | -difference) >> 31))) | 0;
  }
  return count;
}
