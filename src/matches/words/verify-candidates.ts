import type { BufferedText } from '../letters/normalise-text.ts';
import { scanBuffers } from '../letters/scan-buffers.ts';
import type { WordCollector } from './collect-words.ts';
import { matchSize } from './flat-matches.ts';
import { recordFlag, recordHead, recordIn, wordOfRecord } from './group-table.ts';
import {
  inlineListed,
  inlineTokenEnds,
  lettersBeforePair,
  lettersOfInline,
  notPlain,
  refOfInline,
  wordOfInline,
} from './inline-word.ts';
import { lettersDiffer } from './letters-differ.ts';
import { actingCount, detailOfRef, kindOfRef, notedCount, refKind, refsHead } from './word-refs.ts';

// Constants of this module, see `scanBuffers`.
const { from, candidates } = scanBuffers;

/**
 * Hands on the words that stand at the candidates in the scan buffers. These are `count` numbers, two for
 * each candidate: where its pair stands, and what its slot holds.
 */
export function verifyCandidates(
  text: BufferedText,
  records: Uint16Array,
  count: number,
  collector: WordCollector,
): void {
  const { isPlain } = text;
  // A local name: each use of a module's export costs a look-up.
  const ends = inlineTokenEnds;
  for (let index = 0; index < count; index += 2) {
    if (isPlain) index = addInlineWords(index, count, collector);
    if (index >= count) return;
    const place = candidates[index] ?? 0;
    const held = candidates[index + 1] ?? 0;
    if (held < 0) {
      verifyRecords(text, records, place, recordIn(held), collector);
    } else {
      const start = place - lettersBeforePair(held);
      const end = start + lettersOfInline(held);
      // Before the text's first letter, the slot was compared with that letter instead.
      if (start < 0) continue;
      const isUnbroken = isPlain && (from[end - 1] ?? 0) - (from[start] ?? 0) === end - 1 - start;
      if (isUnbroken && (held & ends) === 0) collector.collect(wordOfInline(held), start, end);
      else collector.verify(wordOfInline(held), start, end);
    }
  }
}

/**
 * The most common case in a loop of its own, which is several times faster than one that also does anything
 * else. Adds unbroken inline words of one entry, found in the order of their starts, to the matches, and
 * collects the cues among them. Goes through the candidates from number `index` to `end`, and returns the
 * number of the first that is neither.
 */
function addInlineWords(index: number, end: number, { found, refs, cues }: WordCollector): number {
  // Local names: each use of a module's export costs a look-up.
  const before = lettersBeforePair;
  const letters = lettersOfInline;
  const refOf = refOfInline;
  const other = notPlain;
  const listed = inlineListed;
  const numbers = matchSize;
  const { data } = found;
  let at = found.count * numbers;
  let { lastStart } = found;
  let next = index;
  for (; next < end; next += 2) {
    const held = candidates[next + 1] ?? 0;
    const first = (candidates[next] ?? 0) - before(held);
    if (held < 0 || first < 0) break;
    const last = letters(held) - 1;
    const start = from[first] ?? 0;
    if ((from[first + last] ?? 0) - start !== last) break;
    if ((held & other) !== 0) {
      const list = refOf(held);
      const ref = refs[list + refsHead] ?? 0;
      const isCue =
        (held & other) === listed &&
        actingCount(refs, list) === 1 &&
        notedCount(refs, list) === 0 &&
        kindOfRef(ref) === refKind.cue;
      if (!isCue) break;
      cues.add(detailOfRef(ref), start, start + last + 1, at / numbers);
      continue;
    }
    if (start <= lastStart || at === data.length) break;
    data[at] = start;
    data[at + 1] = start + last + 1;
    data[at + 2] = refOf(held);
    data[at + 3] = 0;
    at += numbers;
    lastStart = start;
  }
  found.count = at / numbers;
  found.lastStart = lastStart;
  return next;
}

/** Hands on the words of a group whose letters stand around its anchor. */
export function verifyRecords(
  { isPlain }: BufferedText,
  records: Uint16Array,
  anchor: number,
  group: number,
  collector: WordCollector,
): void {
  let flags = 0;
  for (let record = group; !(flags & recordFlag.last); ) {
    const size = records[record] ?? 0;
    const low = records[record + 1] ?? 0;
    const high = records[record + 2] ?? 0;
    const letters = size & 255;
    const start = anchor - (size >>> 8);
    const first = record + recordHead;
    record = first + letters;
    flags = high >>> 12;
    if (start < 0) continue;
    if (lettersDiffer(records, first, letters, start) !== 0) continue;
    const word = wordOfRecord(low, high);
    const place = from[start] ?? 0;
    const isUnbroken = isPlain && (from[start + letters - 1] ?? 0) - place === letters - 1;
    if (isUnbroken && (word & 7) === 0) collector.found.addWord(word >>> 3, place, place + letters);
    else collector.verify(word, start, start + letters);
  }
}
