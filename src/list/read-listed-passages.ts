import { openDatabase } from '../history/database.ts';
import { readReports } from '../history/rows/read-rows.ts';
import { findListedPassages, type ListedPassage } from './find-listed-passages.ts';
import type { MadeReady } from './make-ready-list.ts';

/**
 * Which passages of the person's own reports a list is about to name, as `findListedPassages` finds them,
 * those of the newest reports first. Reports of years are never in memory together.
 */
export async function readListedPassages(url: string, made: MadeReady): Promise<ListedPassage[]> {
  const database = await openDatabase();
  if ((await database.count('reports')) === 0) return [];
  const before = (await database.get('ready-lists', url)) ?? null;
  const listed: ListedPassage[] = [];
  for await (const reports of readReports()) listed.push(...findListedPassages(reports, made, before));
  return listed;
}
