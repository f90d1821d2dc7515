import { openDatabase } from '../history/database.ts';
import type { FollowedList } from '../history/records.ts';

/** The lists the person follows, by address. */
export async function readFollowedLists(): Promise<FollowedList[]> {
  return (await openDatabase()).getAll('followed-lists');
}
