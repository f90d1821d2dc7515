import { openDatabase } from '../history/database.ts';
import type { EntryDetails } from '../history/records.ts';
import { entriesOn, entriesPerPage } from './entry-pages.ts';

/** What a row says of an entry; `entry` is its number in the list in force. */
export interface EntryRow extends Pick<EntryDetails, 'id' | 'claim' | 'status' | 'category' | 'updatedAt'> {
  entry: number;
}

/** Pages of entries read in one go: few enough that what waits in between is not held up. */
const pagesAtOnce = 16;

/**
 * Reads the rows of a list, given by its address, and hands them on a few thousand at a time; it ends early
 * where the signal says so. A list that is replaced meanwhile ends it too: what shows it reads it anew.
 */
export async function readEntryRows(
  url: string,
  take: (rows: EntryRow[], isAll: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  const database = await openDatabase();
  let edition: string | null = null;
  for (let from = 0; ; from += pagesAtOnce) {
    const range = IDBKeyRange.bound([url, from], [url, from + pagesAtOnce - 1]);
    const pages = await database.getAll('entry-pages', range);
    if (signal.aborted) return;
    const rows: EntryRow[] = [];
    for (const page of pages) {
      edition ??= page.edition;
      const entries = entriesOn(page);
      if (page.edition !== edition || !entries) return;
      for (const [at, { id, claim, status, category, updatedAt }] of entries.entries())
        rows.push({ entry: page.page * entriesPerPage + at, id, claim, status, category, updatedAt });
    }
    const isAll = pages.length < pagesAtOnce;
    take(rows, isAll);
    if (isAll) return;
  }
}

/** All that is known of an entry, given by its number; null where the list was replaced meanwhile. */
export async function readEntry(url: string, entry: number): Promise<EntryDetails | null> {
  const page = await (await openDatabase()).get('entry-pages', [url, Math.floor(entry / entriesPerPage)]);
  return (page && entriesOn(page)?.[entry % entriesPerPage]) ?? null;
}
