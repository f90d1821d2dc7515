import { openDatabase } from '../history/database.ts';
import { findListedPassages, type ListedPassage } from './find-listed-passages.ts';
import type { MadeReady } from './make-ready-list.ts';

/** Which passages of the person's own reports a list is about to name, as `findListedPassages` finds them. */
export async function readListedPassages(url: string, made: MadeReady): Promise<ListedPassage[]> {
  const database = await openDatabase();
  const reports = await database.getAll('reports');
  if (reports.length === 0) return [];
  return findListedPassages(reports, made, (await database.get('ready-lists', url)) ?? null);
}
