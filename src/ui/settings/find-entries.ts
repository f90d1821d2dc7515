import type { Status } from '../../contract/list.ts';
import type { EntryRow } from '../../list/read-entry-rows.ts';
import type { EntryChange } from '../../list/trust/change-of-entry.ts';
import { foldedWords } from '../../matches/letters/folded-letters.ts';

/** A row with the letters of its claim as the matcher reads them. */
export interface FoldedRow extends EntryRow {
  letters: string;
  /** What the version it is of would do to it; missing where that version is in force. */
  change?: EntryChange | null;
}

/** What is looked for; null is anything. */
export interface EntrySearch {
  text: string;
  status: Status | null;
  category: string | null;
  change: EntryChange | null;
}

/** The rows that say every word of the search and have the status, category and change it names. Pure. */
export function findEntries(
  rows: readonly FoldedRow[],
  { text, status, category, change }: EntrySearch,
): FoldedRow[] {
  const words = foldedWords(text);
  return rows.filter(
    (row) =>
      (status === null || row.status === status) &&
      (category === null || row.category === category) &&
      (change === null || row.change === change) &&
      words.every((word) => row.letters.includes(word)),
  );
}
