import type { HistorySearch } from './find-rows.ts';
import type { HistoryRow } from './history-row.ts';

/** Which group each row belongs to, by its place. */
export interface GroupsOfRows {
  numbers: Int32Array;
  count: number;
}

/** The lines of the history from top to bottom: a group's head, or a row by its place. */
export interface GroupedRows {
  /** The place of a row; a number below 0 is a head, -1 the first of them. */
  lines: Int32Array;
  /** Of each head the newest row of its group, by which it is called, and how many rows there are. */
  heads: { places: Int32Array; counts: Int32Array };
}

export const nothingGrouped: GroupedRows = {
  lines: new Int32Array(),
  heads: { places: new Int32Array(), counts: new Int32Array() },
};

const keyOf: Record<HistorySearch['groupBy'], (row: HistoryRow) => string | number> = {
  day: ({ day }) => day,
  claim: ({ claim }) => claim,
  page: ({ page }) => page,
};

/** Numbers the groups of rows: once for all searches, since it takes longer than a search. Pure. */
export function groupsOfRows(rows: readonly HistoryRow[], groupBy: HistorySearch['groupBy']): GroupsOfRows {
  const known = new Map<string | number, number>();
  const numbers = Int32Array.from(rows, (row) => {
    const key = keyOf[groupBy](row);
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  });
  return { numbers, count: known.size };
}

/** Puts the rows that were found, newest first, under their groups: the one with the newest first. Pure. */
export function groupRows(found: Int32Array, { numbers, count }: GroupsOfRows): GroupedRows {
  const groupOf = (place: number) => numbers[place] ?? 0;
  const counts = new Int32Array(count);
  for (const place of found) counts[groupOf(place)] = (counts[groupOf(place)] ?? 0) + 1;
  /** Where the next row of each group goes; 0 while it has none, since its head stands above it. */
  const next = new Int32Array(count);
  const lines = new Int32Array(found.length + Math.min(found.length, count));
  const heads = { places: new Int32Array(count), counts: new Int32Array(count) };
  let headCount = 0;
  let end = 0;
  for (const place of found) {
    const group = groupOf(place);
    if (next[group] === 0) {
      const size = counts[group] ?? 0;
      heads.places[headCount] = place;
      heads.counts[headCount] = size;
      headCount += 1;
      lines[end] = -headCount;
      next[group] = end + 1;
      end += 1 + size;
    }
    const at = next[group] ?? 0;
    lines[at] = place;
    next[group] = at + 1;
  }
  return { lines: lines.subarray(0, end), heads };
}
