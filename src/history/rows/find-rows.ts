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

/** The letters of some rows in one text: it is searched many times faster than each row by itself. */
export interface LettersOfRows {
  text: string;
  /** Where the letters of each row end; those of the next begin after the line break there. */
  ends: Int32Array;
}

/** Puts the letters of rows together; folded letters hold no line break. Pure. */
export function lettersOfRows(rows: readonly SearchedRow[]): LettersOfRows {
  let end = -1;
  const ends = Int32Array.from(rows, ({ letters }) => (end += 1 + letters.length));
  return { text: rows.map(({ letters }) => letters).join('\n'), ends };
}

/**
 * The places of the rows that say every word of the search and are as it wants them. `letters` are those of
 * all rows, in parts; `words` are those of the search, folded. Without any, letters are not looked at. Over
 * 100,000 reports a word takes a few thousandths of a second. Pure.
 */
export function findRows(
  rows: readonly SearchedRow[],
  letters: readonly LettersOfRows[],
  words: readonly string[],
  search: Omit<HistorySearch, 'text' | 'kind' | 'groupBy'>,
): number[] {
  const { stage, category, site, desk, from, before } = search;
  const places =
    words.length === 0
      ? Array.from(rows.keys())
      : words.map((word) => placesOf(word, letters)).reduce(placesInBoth);
  const isAny = [stage, category, site, desk, from, before].every((wish) => wish === null);
  if (isAny) return places;
  return places.filter((place) => {
    const row = rows[place]?.row;
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

/** The places of the rows that say a word. */
function placesOf(word: string, letters: readonly LettersOfRows[]): number[] {
  const places: number[] = [];
  let before = 0;
  for (const { text, ends } of letters) {
    let place = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, ends[place++])) {
      while ((ends[place] ?? Number.POSITIVE_INFINITY) < at) place++;
      places.push(before + place);
    }
    before += ends.length;
  }
  return places;
}

/** What two lists of places, each in order, have in common. */
function placesInBoth(ones: readonly number[], others: readonly number[]): number[] {
  let next = 0;
  return ones.filter((place) => {
    while ((others[next] ?? place) < place) next++;
    return others[next] === place;
  });
}
