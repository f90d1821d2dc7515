import type { RE2JS } from 're2js';
import { ClaimScan } from './claim-scan.ts';
import { type CompiledList, type ListTables, openCompiledList, refKind } from './compiled-list.ts';
import { detectors } from './detectors.ts';
import { windowSizes } from './file-words.ts';
import { type Combination, findCombinations, type SeenPart } from './find-combinations.ts';
import { compilePattern, findPattern, PatternBudget } from './find-patterns.ts';
import { FoundMatches } from './found-matches.ts';
import { HitBuffer, hitSize } from './hit-buffer.ts';
import { markRefuted, type SeenCue } from './mark-refuted.ts';
import type { Match, MatchKind } from './match.ts';
import { type NormalText, normaliseText, roomForText, sourceEnd } from './normalise-text.ts';
import { scanPairs } from './scan-pairs.ts';
import { scanTokens } from './scan-tokens.ts';
import { scanWindows } from './scan-windows.ts';

/** Kept between calls, because most texts of a page fit into the room of an earlier one. */
const room = roomForText(4096);
const hits = new HitBuffer();
const found = new FoundMatches();

/** A compiled list opened for searching. */
interface OpenList {
  tables: ListTables;
  claims: ClaimScan;
  combinations: Map<number, Combination>;
  patterns: Map<number, RE2JS>;
}

const opened = new WeakMap<CompiledList, OpenList>();

/** What was seen in one text besides plain words: by entry. */
interface Seen {
  covers: Map<number, Range[]>;
  parts: Map<number, SeenPart[]>;
  needed: Map<number, number[]>;
  cues: SeenCue[];
}

interface Range {
  start: number;
  end: number;
}

/**
 * Every entry of the list found in `text`, by start, then end, then entry. Overlapping and nested words are all found; a word
 * inside one of its entry's `unless` expressions is not. Offsets are UTF-16 units of `text`, `end` exclusive.
 */
export function findMatches(text: string, list: CompiledList): Match[] {
  const open = openList(list);
  const normal = normaliseText(text, room);
  const seen: Seen = { covers: new Map(), parts: new Map(), needed: new Map(), cues: [] };
  found.clear();
  open.claims.start();
  for (const [level, table] of open.tables.windows.entries()) {
    if (table.records.length === 0) continue;
    const size = windowSizes[level] ?? 2;
    hits.clear();
    if (size === 2) scanPairs(normal, table, hits);
    else scanWindows(normal, size, table, hits);
    takeHits(normal, open, seen);
  }
  if (open.tables.tokens.records.length > 0) {
    hits.clear();
    scanTokens(normal, open.tables.tokens, hits);
    takeHits(normal, open, seen);
  }
  const words = found.toMatches();
  const claims = claimMatches(normal, open);
  const others = [
    ...combinationMatches(open, seen),
    ...patternMatches(text, open, seen),
    ...detectorMatches(text, list),
    ...claims.map(({ match }) => match),
  ];
  const kept = seen.covers.size > 0 ? words.filter((match) => !isCovered(match, match.entry, seen)) : words;
  const matches = others.length > 0 ? [...kept, ...others].sort(byPlace) : kept;
  if (matches.length === 0 || seen.cues.length === 0) return matches;
  const denying = new Set(claims.filter(({ denies }) => denies).map(({ match }) => match));
  return markRefuted(text, matches, seen.cues, (match) => denying.has(match));
}

function openList(list: CompiledList): OpenList {
  const known = opened.get(list);
  if (known) return known;
  const tables = openCompiledList(list);
  const patterns = new Map<number, RE2JS>();
  for (const { entry, pattern } of list.patterns) {
    const compiled = compilePattern(pattern, list.entryIds[entry] ?? '');
    if (compiled.ok) patterns.set(entry, compiled.value);
  }
  const open: OpenList = {
    tables,
    claims: new ClaimScan(tables.claims),
    combinations: new Map(list.combinations.map((combination) => [combination.entry, combination])),
    patterns,
  };
  opened.set(list, open);
  return open;
}

/** Turns the words hit into matches of their entries, and notes what else they are to entries. */
function takeHits(text: NormalText, { tables, claims }: OpenList, seen: Seen): void {
  const { refs } = tables;
  const { data, count } = hits;
  const { from } = text;
  for (let hit = 0; hit < count; hit++) {
    const ref = data[hit * hitSize] ?? 0;
    const first = data[hit * hitSize + 1] ?? 0;
    const last = (data[hit * hitSize + 2] ?? 0) - 1;
    if ((ref & 1) === 0) {
      found.add(ref >>> 1, from[first] ?? 0, sourceEnd(text, last));
      continue;
    }
    const list = ref >>> 1;
    for (let at = list + 1; at <= list + (refs[list] ?? 0); at++) {
      const packed = refs[at] ?? 0;
      const entry = packed >>> 8;
      const detail = (packed >>> 4) & 15;
      const kind = packed & 15;
      if (kind === refKind.anchor) {
        claims.note(entry, detail, first);
        continue;
      }
      const start = from[first] ?? 0;
      const end = sourceEnd(text, last);
      if (kind === refKind.word) found.add(entry, start, end);
      else if (kind === refKind.unless) append(seen.covers, entry, { start, end });
      else if (kind === refKind.part) append(seen.parts, entry, { part: detail, start, end });
      else if (kind === refKind.needed) append(seen.needed, entry, start);
      else seen.cues.push({ kind: detail, start, end });
    }
  }
}

function append<T>(map: Map<number, T[]>, key: number, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

const exact = (entry: number, { start, end }: Range, kind: MatchKind): Match => ({
  entry,
  start,
  end,
  kind,
  score: 1,
  refutedHere: false,
});

function combinationMatches({ combinations }: OpenList, seen: Seen): Match[] {
  return [...seen.parts].flatMap(([entry, parts]) => {
    const combination = combinations.get(entry);
    const free = parts.filter((part) => !isCovered(part, entry, seen));
    if (!combination || free.length < combination.parts) return [];
    return findCombinations(free, combination).map((range) => exact(entry, range, 'combination'));
  });
}

function patternMatches(text: string, { patterns }: OpenList, seen: Seen): Match[] {
  const budget = new PatternBudget();
  return [...seen.needed].flatMap(([entry, needed]) => {
    const pattern = patterns.get(entry);
    return pattern
      ? findPattern(text, pattern, needed, budget).map((range) => exact(entry, range, 'pattern'))
      : [];
  });
}

function detectorMatches(text: string, list: CompiledList): Match[] {
  return list.detectors.flatMap(({ entry, detector }) =>
    (detectors.get(detector)?.(text) ?? []).map((range) => exact(entry, range, 'detector')),
  );
}

/** The best passage of each claim at each place: wordings of one entry that overlap are one match. */
function claimMatches(text: NormalText, { claims }: OpenList): { match: Match; denies: boolean }[] {
  const found: { match: Match; denies: boolean }[] = [];
  for (const { entry, first, end, score, denies } of claims.finish(text).sort((a, b) => b.score - a.score)) {
    const range = { start: text.from[first] ?? 0, end: sourceEnd(text, end - 1) };
    const isRepeat = found.some(
      ({ match }) => match.entry === entry && match.start < range.end && range.start < match.end,
    );
    if (!isRepeat) found.push({ match: { ...exact(entry, range, 'claim'), score }, denies });
  }
  return found;
}

/** Whether something lies within one of the entry's `unless` expressions. */
function isCovered({ start, end }: Range, entry: number, { covers }: Seen): boolean {
  return covers.get(entry)?.some((cover) => cover.start <= start && end <= cover.end) ?? false;
}

const byPlace = (a: Match, b: Match) => a.start - b.start || a.end - b.end || a.entry - b.entry;
