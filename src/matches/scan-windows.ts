import { filterBit, type GroupTable, groupStart, isSet } from './group-table.ts';
import type { HitBuffer } from './hit-buffer.ts';
import type { NormalText } from './normalise-text.ts';
import { verifyGroups } from './scan-pairs.ts';

const base = 0x01000193;

const place = new Int32Array(1);
const group = new Int32Array(1);

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
  let weight = 1;
  for (let step = 0; step < size; step++) weight = Math.imul(weight, base);
  let key = 0;
  for (let end = 1; end <= length && !hits.isFull; end++) {
    key = (Math.imul(key, base) + (units[end - 1] ?? 0)) | 0;
    if (end > size) key = (key - Math.imul(weight, units[end - 1 - size] ?? 0)) | 0;
    if (end < size) continue;
    const bit = filterBit(key, mask);
    if (!isSet(filter, bit)) continue;
    place[0] = end - size;
    group[0] = groupStart(table, bit);
    verifyGroups(text, records, place, group, 1, hits);
  }
}
