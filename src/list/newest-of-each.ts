import type { ReadyList } from '../history/records.ts';
import { isTwin } from './is-twin.ts';

/**
 * Each list once, since it may be followed from several addresses: the newest version, of equals the first.
 * Pure.
 */
export const newestOfEach = <L extends { ready: Pick<ReadyList, 'url' | 'id' | 'version'> }>(
  lists: readonly L[],
): L[] =>
  lists.filter(({ ready }, at) =>
    lists.every(
      ({ ready: other }, place) =>
        !isTwin(other, ready) ||
        other.version < ready.version ||
        (other.version === ready.version && place >= at),
    ),
  );
