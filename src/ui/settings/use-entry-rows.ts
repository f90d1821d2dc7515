import { useEffect, useState } from 'preact/hooks';
import { readEntryRows } from '../../list/read-entry-rows.ts';
import { foldedLetters } from '../../matches/letters/folded-letters.ts';
import type { FoldedRow } from './find-entries.ts';

/** The entries of a list as far as they are read; the last changed first once all are. */
export interface EntryRows {
  rows: FoldedRow[];
  isAll: boolean;
}

/** The entries of the list at `url`, read anew when another `edition` of it is in force. */
export function useEntryRows(url: string, edition: string): EntryRows {
  const [read, setRead] = useState<EntryRows>({ rows: [], isAll: false });
  useEffect(() => {
    const ending = new AbortController();
    const folded: FoldedRow[] = [];
    const take = (rows: Parameters<Parameters<typeof readEntryRows>[1]>[0], isAll: boolean) => {
      for (const row of rows) folded.push({ ...row, letters: foldedLetters(row.claim) });
      setRead({ rows: isAll ? folded.toSorted(byLastChange) : [...folded], isAll });
    };
    void readEntryRows(url, take, ending.signal);
    return () => ending.abort();
  }, [url, edition]);
  return read;
}

const byLastChange = (a: FoldedRow, b: FoldedRow): number =>
  a.updatedAt === b.updatedAt ? 0 : a.updatedAt < b.updatedAt ? 1 : -1;
