import { pictureOf } from '../history/copies.ts';
import { openDatabase } from '../history/database.ts';
import { readUnharmed } from '../history/read-unharmed.ts';
import type { ReportRecord } from '../history/records.ts';

/**
 * The reports of a page, in no order. `addressOf` leaves of an address what tells the page. Only addresses of
 * its site are looked through, and only its own reports are read.
 */
export async function readReportsOf(
  address: string,
  addressOf: (address: string) => string | null,
): Promise<ReportRecord[]> {
  const page = addressOf(address);
  if (page === null) return [];
  const index = (await openDatabase()).transaction('reports').store.index('by-page');
  const site = `${new URL(page).origin}/`;
  const range = IDBKeyRange.bound(site, `${site}\uffff`);
  const addresses: string[] = [];
  for (let at = await index.openKeyCursor(range, 'nextunique'); at; at = await at.continue())
    if (addressOf(at.key) === page) addresses.push(at.key);
  return (await Promise.all(addresses.map((each) => index.getAll(each)))).flat();
}

/** How many reports there are; none of them is read. */
export const countReports = async (): Promise<number> => (await openDatabase()).count('reports');

/** A report, or undefined where it is not there. */
export const readReport = async (id: string): Promise<ReportRecord | undefined> =>
  (await openDatabase()).get('reports', id);

/** The picture of a report, or null where it has none, or the browser has lost it. */
export async function readPicture(id: string): Promise<Blob | null> {
  const database = await openDatabase();
  const kept = await readUnharmed(() => database.get('pictures', id));
  return kept ? pictureOf(kept) : null;
}
