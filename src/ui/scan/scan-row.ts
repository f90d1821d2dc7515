import type { EntryDetails } from '../../history/records.ts';
import type { KeptMatch } from '../../scan/match-lines.ts';

/** An entry that was found, and the list it is of. */
export interface FoundEntry {
  listTitle: string;
  known: EntryDetails;
}

/** A match of a scan as the page shows it. */
export interface ScanRow extends KeptMatch, FoundEntry {}

/** What is looked for among the rows; what is null is not asked for. */
export interface RowSearch {
  text: string;
  status: string | null;
  list: string | null;
}

/** Whether a search asks for matches of an entry, as far as the entry says that. Pure. */
export const isEntryWanted = ({ known, listTitle }: FoundEntry, { status, list }: RowSearch): boolean =>
  (status === null || known.status === status) && (list === null || listTitle === list);

/** Whether a search asks for a match, by its text and that of its entry. Pure. */
export function isTextWanted(match: KeptMatch, { known }: FoundEntry, { text }: RowSearch): boolean {
  const wanted = text.trim().toLowerCase();
  const texts = [match.before + match.passage + match.after, known.claim, match.column];
  return texts.some((each) => each.toLowerCase().includes(wanted));
}
