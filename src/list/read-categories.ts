import { builtInCategories } from '../contract/list.ts';
import { openDatabase } from '../history/database.ts';

/** The categories a report can have: the built-in ones, then those the followed lists declare. */
export async function readCategories(): Promise<{ id: string; title: Record<string, string> }[]> {
  const known = new Map<string, Record<string, string>>(builtInCategories.map((id) => [id, {}]));
  for (const { categories } of await (await openDatabase()).getAll('ready-lists')) {
    for (const { id, title } of categories) known.set(id, { ...known.get(id), ...title });
  }
  return [...known].map(([id, title]) => ({ id, title }));
}
