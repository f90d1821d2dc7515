import { builtInCategories } from '../contract/list.ts';
import type { Result } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import type { FollowedList } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';

/** The lists the person follows, by address. */
export async function readFollowedLists(): Promise<FollowedList[]> {
  return (await openDatabase()).getAll('followed-lists');
}

/** The categories a report can have: the built-in ones, then those the followed lists declare. */
export async function readCategories(): Promise<{ id: string; title: Record<string, string> }[]> {
  const categories = new Map<string, Record<string, string>>(builtInCategories.map((id) => [id, {}]));
  for (const { list } of await (await openDatabase()).getAll('list-bodies')) {
    for (const { id, title } of list.categories) categories.set(id, { ...categories.get(id), ...title });
  }
  return [...categories].map(([id, title]) => ({ id, title }));
}

/** Stops following a list and removes its entries from this machine. */
export const stopFollowing = (url: string): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction(['followed-lists', 'list-bodies'], 'readwrite');
    await transaction.objectStore('followed-lists').delete(url);
    await transaction.objectStore('list-bodies').delete(url);
    await transaction.done;
    return null;
  });
