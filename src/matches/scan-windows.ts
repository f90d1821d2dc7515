import { filterBit, type GroupTable, groupStart, isSet } from './group-table.ts';
import type { HitBuffer } from './hit-buffer.ts';
import type { NormalText } from './normalise-text.ts';
import { verifyGroups } from './scan-pairs.ts';

const base = 0x01000193;

/** Reused from text to text: the places whose window the filter lets through, and where their groups begin. */
let places = new Int32Array(4096);
let groups = new Int32Array(4096);

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
export function scanWindows(text: NormalText, size: number, table: GroupTable, hits: HitBuffer): void {
  const { units, length } = text;
  const { filter, records } = table;
  const mask = filter.length * 32 - 1;
  if (places.length < length) {
    places = new Int32Array(length + (length >> 1));
    groups = new Int32Array(places.length);
  }
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
    places[count] = place;
    groups[count++] = groupStart(table, bit);
  }
  verifyGroups(text, records, places, groups, count, hits);
}
