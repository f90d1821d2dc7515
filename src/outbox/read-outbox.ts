import { pictureOf } from '../history/copies.ts';
import { openDatabase } from '../history/database.ts';
import { readUnharmed } from '../history/read-unharmed.ts';
import type { ReportRecord } from '../history/records.ts';

/** All reports, newest first. */
export async function readOutbox(): Promise<ReportRecord[]> {
  return (await (await openDatabase()).getAllFromIndex('reports', 'by-time')).reverse();
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
