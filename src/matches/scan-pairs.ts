import { beginsToken, endsToken, gapsAreDisguise } from './gap-rules.ts';
import { bitCount, type GroupTable, recordFlag, recordHead } from './group-table.ts';
import { type HitBuffer, hitRef, hitSize, mostHits } from './hit-buffer.ts';
import type { NormalText } from './normalise-text.ts';

/** The key of two neighbouring units. */
export const pairKey = (first: number, second: number) => (first << 16) | second;

const spread = 40503;

/** The bit of a pair's key in a filter of `mask + 1` bits: cheap, because every pair of the text is asked. */
export const pairBit = (key: number, mask: number) => (Math.imul(key >>> 16, spread) + (key & 0xffff)) & mask;

/** Reused from text to text: the places whose pair the filter lets through, and where their groups begin. */
let places = new Int32Array(4096);
let groups = new Int32Array(4096);

/** Words filed under a pair of their letters, found in `text`. */
export function scanPairs(text: NormalText, table: GroupTable, hits: HitBuffer): void {
  const { units, length } = text;
  if (places.length < length + 8) {
    places = new Int32Array(length + (length >> 1) + 8);
    groups = new Int32Array(places.length);
  }
  const count = filterPairs(units, length, table.filter, places);
  findGroups(units, table, places, count, groups);
  verifyGroups(text, table.records, places, groups, count, hits);
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

/** Writes where the group of each place begins: apart from verifying, so that one cache miss need not wait for another. */
function findGroups(
  units: Uint16Array,
  { filter, ranks, starts }: GroupTable,
  places: Int32Array,
  count: number,
  groups: Int32Array,
): void {
  const mask = filter.length * 32 - 1;
  for (let index = 0; index < count; index++) {
    const place = places[index] ?? 0;
    const bit = (Math.imul(units[place] ?? 0, spread) + (units[place + 1] ?? 0)) & mask;
    const word = bit >>> 5;
    const before = (filter[word] ?? 0) & ((1 << (bit & 31)) - 1);
    groups[index] = starts[(ranks[word] ?? 0) + bitCount(before)] ?? 0;
  }
}

/**
 * Adds the words of each place's group whose letters stand around the place, then drops those the rules refuse. Up to four
 * letters are compared without a branch, and a hit is written before it is known to be one: whether a word is there is what
 * the processor can least guess.
 */
export function verifyGroups(
  text: NormalText,
  records: Uint16Array,
  places: Int32Array,
  groups: Int32Array,
  count: number,
  hits: HitBuffer,
): void {
  const { units } = text;
  const before = hits.count;
  let { data } = hits;
  let found = before * hitSize;
  for (let index = 0; index < count; index++) {
    const place = places[index] ?? 0;
    let record = groups[index] ?? 0;
    let flags = 0;
    do {
      const size = records[record] ?? 0;
      const low = records[record + 1] ?? 0;
      const high = records[record + 2] ?? 0;
      const letters = size & 255;
      const start = place - (size >>> 8);
      const first = record + recordHead;
      record = first + letters;
      flags = high >>> 12;
      if (start < 0) continue;
      let difference =
        ((units[start] ?? 0) ^ (records[first] ?? 0)) |
        ((units[start + 1] ?? 0) ^ (records[first + 1] ?? 0)) |
        (((units[start + 2] ?? 0) ^ (records[first + 2] ?? 0)) & ((2 - letters) >> 31)) |
        (((units[start + 3] ?? 0) ^ (records[first + 3] ?? 0)) & ((3 - letters) >> 31));
      for (let more = 4; more < letters && difference === 0; more++) {
        difference |= (units[start + more] ?? 0) ^ (records[first + more] ?? 0);
      }
      if (found + hitSize > data.length) data = hits.grow();
      data[found] = hitRef(low, high);
      data[found + 1] = start;
      data[found + 2] = start + letters;
      data[found + 3] = flags & 3;
      found += hitSize & -((difference - 1) >>> 31);
    } while (!(flags & recordFlag.last));
    if (found >= mostHits * hitSize) break;
  }
  hits.count = found / hitSize;
  keepWhatRulesAllow(text, hits, before);
}

/** Drops hits from `before` on that are not whole at their Latin ends, or whose gaps are no disguise. */
function keepWhatRulesAllow(text: NormalText, hits: HitBuffer, before: number): void {
  const { from, isStretched } = text;
  const { data } = hits;
  let kept = before;
  for (let hit = before; hit < hits.count; hit++) {
    const at = hit * hitSize;
    const start = data[at + 1] ?? 0;
    const end = data[at + 2] ?? 0;
    const flags = data[at + 3] ?? 0;
    // As many places as letters, and no whole word asked for: by far the most common case.
    const isPlain = (from[end - 1] ?? 0) - (from[start] ?? 0) === end - 1 - start && !isStretched;
    if ((!isPlain && !gapsAreDisguise(text, start, end)) || (flags && !isWhole(text, start, end, flags)))
      continue;
    const to = kept++ * hitSize;
    data[to] = data[at] ?? 0;
    data[to + 1] = start;
    data[to + 2] = end;
  }
  hits.count = kept;
}

/** Whether a word stands whole at its Latin ends. */
function isWhole(text: NormalText, start: number, end: number, flags: number): boolean {
  if (flags & recordFlag.wholeStart && !beginsToken(text, start)) return false;
  return !(flags & recordFlag.wholeEnd) || endsToken(text, end);
}
