import { pictureOf } from '../history/copies.ts';
import { openDatabase } from '../history/database.ts';
import type { ReportRecord } from '../history/records.ts';

/** All reports, newest first. */
export async function readOutbox(): Promise<ReportRecord[]> {
  return (await (await openDatabase()).getAllFromIndex('reports', 'by-time')).reverse();
}

/** The picture of a report, or null where it has none. */
export async function readPicture(id: string): Promise<Blob | null> {
  const kept = await (await openDatabase()).get('pictures', id);
  return kept ? pictureOf(kept) : null;
}
