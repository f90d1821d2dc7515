import { beside, decidedWord } from './decided-word.ts';
import { type Filing, type GroupTable, holds, slotAt } from './group-table.ts';
import type { NormalText } from './normalise-text.ts';
import { roomToScan } from './scan-room.ts';
import { takeCandidates } from './take-candidates.ts';
import type { WordTaker } from './take-words.ts';

/** The key of two neighbouring units. */
export const pairKey = (first: number, second: number) => (first << 16) | second;

const spread = 40503;

/** Added to which letter is compared: nothing is, because words with different pairs share a bit. */
const nothing = 4;

/**
 * Files words under a pair of their letters. The bit of a pair and its first letter together tell its second one, so that two
 * letters compared decide on words of two or three letters, which nearly all are. For a longer word alone in its group the
 * first letter and one beside the pair are compared before the record is read; for several words the first letter.
 */
export const filedByPair: Filing = {
  leastBits: 0x10000,
  bitsPerWord: 40,
  // Cheap, because every pair of the text is asked.
  bitOf: (key, mask) => (Math.imul(key >>> 16, spread) + (key & 0xffff)) & mask,
  slotOf({ key, offset, units, ref, flags }, group, record) {
    const first = key >>> 16;
    if (group.some((other) => other.key !== key)) return [0, holds(record, nothing)];
    if (group.length > 1) return [pairKey(first, first), holds(record, beside.first)];
    if (units.length === 2) return [key, decidedWord(ref, beside.second, flags)];
    const what = offset + 2 < units.length ? beside.after : beside.before;
    const letter = units.charCodeAt(what === beside.after ? offset + 2 : offset - 1);
    const held = units.length === 3 ? decidedWord(ref, what, flags) : holds(record, what);
    return [pairKey(first, letter), held];
  },
};

/** Words filed under a pair of their letters, found in `text`. */
export function scanPairs(text: NormalText, table: GroupTable, taker: WordTaker): void {
  const { units, length } = text;
  const { places, candidates } = roomToScan(length);
  const passed = filterPairs(units, length, table.filter, places);
  const count = compareSlots(units, table, places, passed, candidates);
  takeCandidates(text, table.records, candidates, count, taker);
}

/**
 * Writes the places whose pair has its bit set and returns how many there are. Four at a time and without branches: twice as
 * fast as one at a time. Reads up to four zeros after the text's units.
 */
function filterPairs(units: Uint16Array, length: number, filter: Int32Array, places: Int32Array): number {
  const mask = filter.length * 32 - 1;
  let count = 0;
  let a = units[0] ?? 0;
  for (let place = 0; place < length; place += 4) {
    const b = units[place + 1] ?? 0;
    const c = units[place + 2] ?? 0;
    const d = units[place + 3] ?? 0;
    const e = units[place + 4] ?? 0;
    let bit = (Math.imul(a, spread) + b) & mask;
    places[count] = place;
    count += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
    bit = (Math.imul(b, spread) + c) & mask;
    places[count] = place + 1;
    count += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
    bit = (Math.imul(c, spread) + d) & mask;
    places[count] = place + 2;
    count += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
    bit = (Math.imul(d, spread) + e) & mask;
    places[count] = place + 3;
    count += ((filter[bit >>> 5] ?? 0) >>> bit) & 1;
    a = e;
  }
  return count;
}

/**
 * Writes the places, with what their slot holds, where the letters compared are the slot's, and returns how many numbers were
 * written. Without branches too: most words have two letters and are decided here.
 */
function compareSlots(
  units: Uint16Array,
  { filter, bases, slots }: GroupTable,
  places: Int32Array,
  passed: number,
  candidates: Int32Array,
): number {
  const mask = filter.length * 32 - 1;
  const slotOf = slotAt;
  const factor = spread;
  let count = 0;
  for (let index = 0; index < passed; index++) {
    const place = places[index] ?? 0;
    const first = units[place] ?? 0;
    const bit = (Math.imul(first, factor) + (units[place + 1] ?? 0)) & mask;
    const slot = slotOf(bases, bit);
    const held = slots[slot + 1] ?? 0;
    const second = units[Math.max(0, place - 1 + (held & 3))] ?? 0;
    const isUnknown = -((held >> 2) & 1);
    const difference = ((slots[slot] ?? 0) ^ ((first << 16) | second)) & ~isUnknown;
    candidates[count] = place;
    candidates[count + 1] = held;
    count += 2 & ~((difference | -difference) >> 31);
  }
  return count;
}
