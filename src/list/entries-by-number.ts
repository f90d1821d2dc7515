import { openDatabase } from '../history/database.ts';
import type { EntryDetails } from '../history/records.ts';
import { entriesOn, entriesPerPage } from './entry-pages.ts';

/**
 * Reads what is known of single entries of a list, given by their numbers, each page of them once; null where
 * the list was replaced meanwhile.
 */
export function entriesByNumber(
  url: string,
  edition: string,
): (entry: number) => Promise<EntryDetails | null> {
  const pages = new Map<number, Promise<EntryDetails[] | null>>();
  const read = async (number: number) => {
    const page = await (await openDatabase()).get('entry-pages', [url, number]);
    return page?.edition === edition ? entriesOn(page) : null;
  };
  return async (entry) => {
    const number = Math.floor(entry / entriesPerPage);
    const page = pages.get(number) ?? read(number);
    pages.set(number, page);
    return (await page)?.[entry % entriesPerPage] ?? null;
  };
}
