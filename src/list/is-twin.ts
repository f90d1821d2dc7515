import type { ReadyList } from '../history/records.ts';

type Named = Pick<ReadyList, 'url' | 'id' | 'root'>;

/**
 * Whether two addresses give the same list. A signed list is who signs it: its first root and its id,
 * wherever it lies. Others are the same only within one origin: anybody can give a list the id of another,
 * which would then never be followed or never count. Pure.
 */
export const isTwin = (one: Named, other: Named): boolean =>
  one.id === other.id &&
  (one.root && other.root ? one.root === other.root : originOf(one.url) === originOf(other.url));

/**
 * What the flags of a list are known by: its id, or its root or origin and its id where another of `lists`
 * has the better right to that id, which is the one whose own address the id tells, or else the first.
 * Pure.
 */
export function keyOfList(list: Named, lists: readonly Named[]): string {
  const named = lists.filter(({ id }) => id === list.id);
  const owner = named.find(({ url, id }) => originOf(url) === originOf(id)) ?? named[0];
  if (owner === undefined || isTwin(owner, list)) return list.id;
  return `${list.root ?? originOf(list.url)} ${list.id}`;
}

const originOf = (address: string): string | undefined => URL.parse(address)?.origin;
