import type { FollowedList } from '../history/records.ts';
import { isTwin } from './is-twin.ts';
import { readFollowedLists } from './read-followed-lists.ts';

/** The list that the person follows from another address already; `root` is who signs it. */
export const followedElsewhere = async (
  url: string,
  id: string,
  root: string | null,
): Promise<FollowedList | null> =>
  (await readFollowedLists()).find(
    (list) =>
      list.url !== url && isTwin(named(list.url, list.listId, list.signed?.root), named(url, id, root)),
  ) ?? null;

const named = (url: string, id: string, root: string | null | undefined) => ({
  url,
  id,
  ...(root && { root }),
});
