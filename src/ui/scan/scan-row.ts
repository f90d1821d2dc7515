import type { EntryDetails } from '../../history/records.ts';
import type { FoundInFile } from '../../scan/find-in-record.ts';

/** A match of a scan as the page shows it. */
export interface ScanRow extends FoundInFile {
  /** Its place among all rows. */
  number: number;
  /** The part of the file it is in. */
  part: string;
  listTitle: string;
  known: EntryDetails;
}

/** What is looked for among the rows; what is null is not asked for. */
export interface RowSearch {
  text: string;
  status: string | null;
  list: string | null;
}

/** The rows that a search asks for; where it asks for all, the same array. Pure. */
export function findRows(rows: readonly ScanRow[], { text, status, list }: RowSearch): readonly ScanRow[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '' && status === null && list === null) return rows;
  return rows.filter(
    (row) =>
      (status === null || row.known.status === status) &&
      (list === null || row.listTitle === list) &&
      (wanted === '' ||
        [row.before + row.passage + row.after, row.known.claim, row.column].some((each) =>
          each.toLowerCase().includes(wanted),
        )),
  );
}
