import { type CompiledList, openCompiledList, refKind } from './compiled-list.ts';
import type { Match } from './match.ts';
import { normaliseText, roomForText, sourceEnd } from './normalise-text.ts';
import { scanWords } from './scan-words.ts';

/** Kept between calls, because most texts of a page fit into the room of an earlier one. */
const room = roomForText(4096);

/**
 * Every entry of the list found in `text`, by start, then end, then entry. Overlapping and nested words are all found; a word
 * inside one of its entry's `unless` expressions is not. Offsets are UTF-16 units of `text`, `end` exclusive.
 */
export function findMatches(text: string, list: CompiledList): Match[] {
  const tables = openCompiledList(list);
  const normal = normaliseText(text, room);
  const hits = scanWords(normal, tables);
  const matches: Match[] = [];
  const covers = new Map<number, Match[]>();
  for (let hit = 0; hit < hits.length; hit += 3) {
    const [word = 0, first = 0, end = 0] = [hits[hit], hits[hit + 1], hits[hit + 2]];
    for (let at = tables.refStarts[word] ?? 0; at < (tables.refStarts[word + 1] ?? 0); at++) {
      const ref = tables.refs[at] ?? 0;
      const match = { entry: ref >>> 8, start: normal.from[first] ?? 0, end: sourceEnd(normal, end - 1) };
      if ((ref & 255) === refKind.word) matches.push(match);
      else covers.set(match.entry, [...(covers.get(match.entry) ?? []), match]);
    }
  }
  return withoutRepeats(matches.filter((match) => !isCovered(match, covers.get(match.entry))).sort(byPlace));
}

/** Whether a match lies within one of its entry's `unless` expressions. */
function isCovered(match: Match, covers: Match[] | undefined): boolean {
  return covers?.some(({ start, end }) => start <= match.start && match.end <= end) ?? false;
}

const byPlace = (a: Match, b: Match) => a.start - b.start || a.end - b.end || a.entry - b.entry;

/** An entry may hold two words that fold alike, or a word may be found in two ways: one match is enough. */
function withoutRepeats(sorted: Match[]): Match[] {
  return sorted.filter((match, index) => {
    const before = sorted[index - 1];
    return !before || byPlace(before, match) !== 0;
  });
}
