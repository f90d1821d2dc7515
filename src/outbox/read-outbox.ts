import { openDatabase } from '../history/database.ts';
import type { ReportRecord } from '../history/records.ts';

/** All reports, newest first. */
export async function readOutbox(): Promise<ReportRecord[]> {
  return (await (await openDatabase()).getAllFromIndex('reports', 'by-time')).reverse();
}
