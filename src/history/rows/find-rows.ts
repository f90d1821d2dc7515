import type { HistoryRow, RowKind, SearchedRow } from './history-row.ts';

/** What is looked for in the history; null is anything. */
export interface HistorySearch {
  kind: RowKind;
  /** Each of its words is looked for. */
  text: string;
  stage: HistoryRow['stage'] | null;
  category: string | null;
  site: string | null;
  desk: string | null;
  /** Made at this moment or later, and before that one, in milliseconds since 1970. */
  from: number | null;
  before: number | null;
  groupBy: 'day' | 'claim' | 'page';
}

/** Rows that were read together, and their letters. */
export interface PartOfRows {
  rows: HistoryRow[];
  /** All letters in one text: it is searched many times faster than each row by itself. */
  letters: string;
  /** Where the letters of each row end; those of the next begin after the line break there. */
  ends: Int32Array;
}

/** Puts the letters of rows together; folded letters hold no line break. Pure. */
export function partOfRows(searched: readonly SearchedRow[]): PartOfRows {
  let end = -1;
  const ends = Int32Array.from(searched, ({ letters }) => (end += 1 + letters.length));
  const letters = searched.map((row) => row.letters).join('\n');
  return { rows: searched.map(({ row }) => row), letters, ends };
}

/** A part without some of its rows. Pure. */
export function partWithout(part: PartOfRows, isLeftOut: (row: HistoryRow) => boolean): PartOfRows {
  if (!part.rows.some(isLeftOut)) return part;
  const { letters, ends } = part;
  const searched = part.rows.map((row, at) => ({
    row,
    letters: letters.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, ends[at]),
  }));
  return partOfRows(searched.filter(({ row }) => !isLeftOut(row)));
}

/**
 * The places of the rows that say every word of the search and are as it wants them, in order, counted
 * through all parts. `words` are those of the search, folded. Without any, letters are not looked at. Over
 * 100,000 reports a word takes a few thousandths of a second. Pure.
 */
export function findRows(
  rows: readonly HistoryRow[],
  parts: readonly PartOfRows[],
  words: readonly string[],
  search: Omit<HistorySearch, 'text' | 'kind' | 'groupBy'>,
): Int32Array {
  const { stage, category, site, desk, from, before } = search;
  let places = new Int32Array(rows.length);
  for (let place = 0; place < places.length; place++) places[place] = place;
  for (const word of words) places = keepThoseThatSay(word, parts, places);
  const isAny = [stage, category, site, desk, from, before].every((wish) => wish === null);
  if (isAny) return places;
  return places.filter((place) => {
    const row = rows[place];
    return (
      row !== undefined &&
      (stage === null || row.stage === stage) &&
      (category === null || row.category === category) &&
      (site === null || row.site === site) &&
      (desk === null || row.desk === desk) &&
      (from === null || row.at >= from) &&
      (before === null || row.at < before)
    );
  });
}

/**
 * Of these places of rows those that say a word, moved to the front of the same array: a new one for each
 * letter that is typed would have the browser collect garbage while somebody types.
 */
function keepThoseThatSay(
  word: string,
  parts: readonly PartOfRows[],
  places: Int32Array<ArrayBuffer>,
): Int32Array<ArrayBuffer> {
  let kept = 0;
  let next = 0;
  /** How many rows the parts before have. */
  let before = 0;
  for (const { letters, ends } of parts) {
    /** Where the word stands next. */
    let at = -1;
    for (; next < places.length; next++) {
      const row = (places[next] ?? 0) - before;
      if (row >= ends.length) break;
      const begin = row === 0 ? 0 : (ends[row - 1] ?? 0) + 1;
      if (at < begin) at = letters.indexOf(word, begin);
      if (at < 0) at = letters.length;
      if (at < (ends[row] ?? 0)) places[kept++] = before + row;
    }
    before += ends.length;
  }
  return places.subarray(0, kept);
}
