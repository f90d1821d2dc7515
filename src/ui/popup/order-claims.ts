import type { FlagGroup } from './group-by-flag.ts';

/** The claims that one list knows about, in the order they are shown. */
export interface ListedClaims {
  listTitle: string;
  publisher: string;
  listExpiresAt: string | null;
  claims: FlagGroup[];
}

/**
 * The claims found on a page, list by list, so that each list is named once. Those that stand already, by
 * their keys in `standing`, keep their places: what is told late comes after them, and moves none of them
 * from under the pointer. Pure.
 */
export function orderClaims(groups: FlagGroup[], standing: readonly string[]): ListedClaims[] {
  const left = new Map(groups.map((group) => [group.flag.key, group]));
  const lists: (ListedClaims & { listId: string })[] = [];
  const add = (group: FlagGroup) => {
    const { key, listId, listTitle, publisher, listExpiresAt } = group.flag;
    left.delete(key);
    const last = lists.at(-1);
    if (last?.listId === listId) last.claims.push(group);
    else lists.push({ listId, listTitle, publisher, listExpiresAt, claims: [group] });
  };
  for (const key of standing) {
    const group = left.get(key);
    if (group) add(group);
  }
  while (left.size > 0) {
    const of = (listId: string | undefined) =>
      [...left.values()].filter(({ flag }) => flag.listId === listId);
    const more = of(lists.at(-1)?.listId);
    const [next] = left.values();
    for (const group of more.length > 0 ? more : of(next?.flag.listId)) add(group);
  }
  return lists;
}
