import { scanBuffers } from '../letters/scan-buffers.ts';

// A constant of this module, see `scanBuffers`.
const { units } = scanBuffers;

/**
 * Returns 0 when the `letters` letters stored from `word` on are those in the buffers from unit `start` on.
 * Compares four at a time, without branches.
 */
export function lettersDiffer(records: Uint16Array, word: number, letters: number, start: number): number {
  let difference =
    ((units[start] ?? 0) ^ (records[word] ?? 0)) |
    (((units[start + 1] ?? 0) ^ (records[word + 1] ?? 0)) & ((1 - letters) >> 31)) |
    (((units[start + 2] ?? 0) ^ (records[word + 2] ?? 0)) & ((2 - letters) >> 31)) |
    (((units[start + 3] ?? 0) ^ (records[word + 3] ?? 0)) & ((3 - letters) >> 31));
  for (let more = 4; more < letters; more += 4) {
    const four = Math.min(more, letters - 4);
    difference |=
      ((units[start + four] ?? 0) ^ (records[word + four] ?? 0)) |
      ((units[start + four + 1] ?? 0) ^ (records[word + four + 1] ?? 0)) |
      ((units[start + four + 2] ?? 0) ^ (records[word + four + 2] ?? 0)) |
      ((units[start + four + 3] ?? 0) ^ (records[word + four + 3] ?? 0));
  }
  return difference;
}
