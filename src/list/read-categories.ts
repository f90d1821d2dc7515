import { builtInCategories } from '../contract/list.ts';
import { openDatabase } from '../history/database.ts';
import { readUnharmed } from '../history/read-unharmed.ts';

/** The categories a report can have: the built-in ones, then those the followed lists declare. */
export async function readCategories(): Promise<{ id: string; title: Record<string, string> }[]> {
  const known = new Map<string, Record<string, string>>(builtInCategories.map((id) => [id, {}]));
  const database = await openDatabase();
  for (const url of await database.getAllKeys('ready-lists')) {
    const list = await readUnharmed(() => database.get('ready-lists', url));
    for (const { id, title } of list?.categories ?? []) known.set(id, { ...known.get(id), ...title });
  }
  return [...known].map(([id, title]) => ({ id, title }));
}
