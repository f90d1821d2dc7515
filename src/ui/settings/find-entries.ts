import type { Status } from '../../contract/list.ts';
import type { EntryRow } from '../../list/read-entry-rows.ts';
import { foldText } from '../../matches/letters/normalise-text.ts';

/** A row with the letters of its claim as the matcher reads them. */
export interface FoldedRow extends EntryRow {
  letters: string;
}

/** What is looked for; null is anything. */
export interface EntrySearch {
  text: string;
  status: Status | null;
  category: string | null;
}

/** A text's letters as the matcher folds them: by width, case, script and style, without what is between. */
export function foldedLetters(text: string): string {
  const { units, length } = foldText(text);
  return String.fromCharCode(...units.subarray(0, length));
}

/** The rows that say every word of the search and have the status and the category it names. Pure. */
export function findEntries(
  rows: readonly FoldedRow[],
  { text, status, category }: EntrySearch,
): FoldedRow[] {
  const words = text.split(/\s+/).map(foldedLetters).filter(Boolean);
  return rows.filter(
    (row) =>
      (status === null || row.status === status) &&
      (category === null || row.category === category) &&
      words.every((word) => row.letters.includes(word)),
  );
}
