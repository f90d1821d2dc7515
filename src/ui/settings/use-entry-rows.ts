import { useEffect, useState } from 'preact/hooks';
import { type EntryRow, readEntryRows } from '../../list/read-entry-rows.ts';

/** The entries of a list as far as they are read. */
export interface EntryRows {
  rows: EntryRow[];
  isAll: boolean;
}

/** The entries of the list at `url`, read anew when another `edition` of it is in force. */
export function useEntryRows(url: string, edition: string): EntryRows {
  const [read, setRead] = useState<EntryRows>({ rows: [], isAll: false });
  useEffect(() => {
    const ending = new AbortController();
    void readEntryRows(url, (rows, isAll) => setRead({ rows, isAll }), ending.signal);
    return () => ending.abort();
  }, [url, edition]);
  return read;
}
