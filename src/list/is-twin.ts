import type { ReadyList } from '../history/records.ts';

type Named = Pick<ReadyList, 'url' | 'id'>;

/**
 * Whether two addresses give the same list. Only within one origin: anybody can give a list the id of
 * another, which would then never be followed or never count. Pure.
 */
export const isTwin = (one: Named, other: Named): boolean =>
  one.id === other.id && originOf(one.url) === originOf(other.url);

/**
 * What the flags of a list are known by: its id, or its origin and id where another of `lists` has the better
 * right to that id, which is the one whose own address the id tells, or else the first. Pure.
 */
export function keyOfList(list: Named, lists: readonly Named[]): string {
  const named = lists.filter(({ id }) => id === list.id);
  const owner = named.find(({ url, id }) => originOf(url) === originOf(id)) ?? named[0];
  return owner === undefined || isTwin(owner, list) ? list.id : `${originOf(list.url)} ${list.id}`;
}

const originOf = (address: string): string | undefined => URL.parse(address)?.origin;
