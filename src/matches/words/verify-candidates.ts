import type { TextInRoom } from '../letters/normalise-text.ts';
import { scanRoom } from '../letters/scan-buffers.ts';
import type { WordTaker } from './collect-words.ts';
import { recordFlag, recordHead, recordIn, wordOfRecord } from './group-table.ts';
import { lettersBeforePair, lettersOfDecided, tokenEnds, wordOfDecided } from './inline-word.ts';
import { lettersDiffer } from './letters-differ.ts';

// Constants of this module, see `scanRoom`.
const { from, candidates } = scanRoom;

/**
 * Hands on the words that stand at the room's candidates, of which there are `count` numbers, two each: the anchor's place, and what
 * its slot holds.
 */
export function takeCandidates(
  text: TextInRoom,
  records: Uint16Array,
  count: number,
  taker: WordTaker,
): void {
  const { isPlain } = text;
  // A local name: what a module exports is looked up each time.
  const ends = tokenEnds;
  for (let index = 0; index < count; index += 2) {
    if (isPlain) index = taker.found.addDecided(index, count, taker.refs, taker.cues);
    if (index >= count) return;
    const place = candidates[index] ?? 0;
    const held = candidates[index + 1] ?? 0;
    if (held < 0) {
      takeRecords(text, records, place, recordIn(held), taker);
    } else {
      const start = place - lettersBeforePair(held);
      const end = start + lettersOfDecided(held);
      // Before the text's first letter the first was compared instead.
      if (start < 0) continue;
      const isUnbroken = isPlain && (from[end - 1] ?? 0) - (from[start] ?? 0) === end - 1 - start;
      if (isUnbroken && (held & ends) === 0) taker.takeDecided(wordOfDecided(held), start, end);
      else taker.take(wordOfDecided(held), start, end);
    }
  }
}

/** Hands on the words of a group whose letters stand around its anchor. */
export function takeRecords(
  { isPlain }: TextInRoom,
  records: Uint16Array,
  anchor: number,
  group: number,
  taker: WordTaker,
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
    if (isUnbroken && (word & 7) === 0) taker.found.addWord(word >>> 3, place, place + letters);
    else taker.take(word, start, start + letters);
  }
}
