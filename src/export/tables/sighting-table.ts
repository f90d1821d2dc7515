import type { FollowedList, SeenEntry, Sighting } from '../../history/records.ts';
import type { MessageKey } from '../../platform/translate.ts';
import type { Cell } from './csv-of-rows.ts';

/** The columns of a table of the matches that were looked at. */
export const sightingColumns: readonly MessageKey[] = [
  'table_first_seen',
  'table_page',
  'table_claim',
  'table_flag',
];

/** A match that was looked at as a row of it; `claims` are those of `claimsOfFlags`. Pure. */
export function sightingRow({ page, key, at }: Sighting, claims: ReadonlyMap<string, string>): Cell[] {
  // Behind the list and the entry stand a digest and a place. An id may hold blanks.
  const flag = key.split(' ').slice(0, -2).join(' ');
  return [new Date(at).toISOString(), page, claims.get(flag) ?? '', flag];
}

/**
 * The claims that are remembered, by list and entry as a match names them. Where two lists that are followed
 * call themselves the same, a claim could be the other's: there is none. Pure.
 */
export function claimsOfFlags(
  seen: readonly Pick<SeenEntry, 'url' | 'entryId' | 'claim'>[],
  lists: readonly Pick<FollowedList, 'url' | 'listId'>[],
): Map<string, string> {
  const named = lists.filter((list) =>
    lists.every((other) => other === list || other.listId !== list.listId),
  );
  const idOf = new Map(named.map(({ url, listId }) => [url, listId]));
  return new Map(
    seen.flatMap(({ url, entryId, claim }) => {
      const listId = idOf.get(url);
      return listId === undefined ? [] : [[`${listId} ${entryId}`, claim] as const];
    }),
  );
}
