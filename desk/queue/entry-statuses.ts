import type { Status } from '../../src/contract/list.ts';
import type { PublishedList, PublishedLists } from '../publishing/published-lists.ts';

/** A list of many entries is read once, and again when its file has changed. */
const known = new WeakMap<PublishedList, Map<string, Status>>();

/** What the lists of this desk say of their entries by now. */
export async function entryStatuses(
  lists: PublishedLists,
): Promise<(listId: string, entryId: string) => Status | null> {
  const byList = new Map((await lists.all()).map((list) => [list.id, statusesOf(list)]));
  return (listId, entryId) => byList.get(listId)?.get(entryId) ?? null;
}

function statusesOf(list: PublishedList): Map<string, Status> {
  const before = known.get(list);
  if (before) return before;
  const statuses = new Map(list.list().entries.map(({ id, status }) => [id, status]));
  known.set(list, statuses);
  return statuses;
}
