import { check, checkIn, filterBit, type GroupTable, isSet, slotAt } from './group-table.ts';
import type { NormalText } from './normalise-text.ts';
import { roomToScan } from './scan-room.ts';
import { takeCandidates } from './take-candidates.ts';
import type { WordTaker } from './take-words.ts';

const base = 0x01000193;

/** The key of a window of letters. */
export function windowKey(units: string, start: number, size: number): number {
  let key = 0;
  for (let index = start; index < start + size; index++)
    key = (Math.imul(key, base) + units.charCodeAt(index)) | 0;
  return key;
}

/**
 * Words filed under a window of `size` of their letters: parts of Latin words, whose pairs are too common to tell words apart,
 * and words of which too many share their rarest smaller window.
 */
export function scanWindows(text: NormalText, size: number, table: GroupTable, taker: WordTaker): void {
  const { units, length } = text;
  const { filter, bases, slots, records } = table;
  const { candidates } = roomToScan(length);
  const mask = filter.length * 32 - 1;
  let weight = 1;
  for (let step = 0; step < size; step++) weight = Math.imul(weight, base);
  let key = 0;
  for (let index = 0; index < size - 1; index++) key = (Math.imul(key, base) + (units[index] ?? 0)) | 0;
  let count = 0;
  let leaving = 0;
  for (let place = 0; place + size <= length; place++) {
    key = (Math.imul(key, base) + (units[place + size - 1] ?? 0) - Math.imul(weight, leaving)) | 0;
    leaving = units[place] ?? 0;
    const bit = filterBit(key, mask);
    if (!isSet(filter, bit)) continue;
    const slot = slotAt(bases, bit);
    const held = slots[slot + 1] ?? 0;
    if (checkIn(held) !== check.none && slots[slot] !== key) continue;
    candidates[count++] = place;
    candidates[count++] = held;
  }
  takeCandidates(text, records, candidates, count, taker);
}
