import { type CompiledList, openCompiledList, refKind, type WordTables } from './compiled-list.ts';
import { windowSizes } from './file-words.ts';
import { FoundMatches } from './found-matches.ts';
import { HitBuffer, hitSize } from './hit-buffer.ts';
import type { Match } from './match.ts';
import { type NormalText, normaliseText, roomForText, sourceEnd } from './normalise-text.ts';
import { scanPairs } from './scan-pairs.ts';
import { scanTokens } from './scan-tokens.ts';
import { scanWindows } from './scan-windows.ts';

/** Kept between calls, because most texts of a page fit into the room of an earlier one. */
const room = roomForText(4096);
const hits = new HitBuffer();
const found = new FoundMatches();

/**
 * Every entry of the list found in `text`, by start, then end, then entry. Overlapping and nested words are all found; a word
 * inside one of its entry's `unless` expressions is not. Offsets are UTF-16 units of `text`, `end` exclusive.
 */
export function findMatches(text: string, list: CompiledList): Match[] {
  const tables = openCompiledList(list);
  const normal = normaliseText(text, room);
  const covers = new Map<number, Match[]>();
  found.clear();
  for (const [level, table] of tables.windows.entries()) {
    if (table.records.length === 0) continue;
    const size = windowSizes[level] ?? 2;
    hits.clear();
    if (size === 2) scanPairs(normal, table, hits);
    else scanWindows(normal, size, table, hits);
    takeHits(normal, tables, covers);
  }
  if (tables.tokens.records.length > 0) {
    hits.clear();
    scanTokens(normal, tables.tokens, hits);
    takeHits(normal, tables, covers);
  }
  const matches = found.toMatches();
  return covers.size > 0 ? matches.filter((match) => !isCovered(match, covers)) : matches;
}

/** Turns the words hit into matches of their entries and expressions that cover such matches. */
function takeHits(text: NormalText, tables: WordTables, covers: Map<number, Match[]>): void {
  const { refs } = tables;
  const { data, count } = hits;
  const { from } = text;
  for (let hit = 0; hit < count; hit++) {
    const ref = data[hit * hitSize] ?? 0;
    const start = from[data[hit * hitSize + 1] ?? 0] ?? 0;
    const end = sourceEnd(text, (data[hit * hitSize + 2] ?? 0) - 1);
    if ((ref & 1) === 0) {
      found.add(ref >>> 1, start, end);
      continue;
    }
    const list = ref >>> 1;
    for (let at = list + 1; at <= list + (refs[list] ?? 0); at++) {
      const packed = refs[at] ?? 0;
      const entry = packed >>> 8;
      if ((packed & 15) === refKind.word) found.add(entry, start, end);
      else covers.set(entry, [...(covers.get(entry) ?? []), { entry, start, end }]);
    }
  }
}

/** Whether a match lies within one of its entry's `unless` expressions. */
function isCovered(match: Match, covers: Map<number, Match[]>): boolean {
  return covers.get(match.entry)?.some(({ start, end }) => start <= match.start && match.end <= end) ?? false;
}
