import type { ReadyList } from '../history/records.ts';

/**
 * One list of each id, since the same may be followed from several addresses: the newest version, of equals
 * the first. Pure.
 */
export const newestOfEach = <L extends { ready: Pick<ReadyList, 'id' | 'version'> }>(
  lists: readonly L[],
): L[] =>
  lists.filter(({ ready }, at) =>
    lists.every(
      ({ ready: other }, place) =>
        other.id !== ready.id ||
        other.version < ready.version ||
        (other.version === ready.version && place >= at),
    ),
  );
