import type { ReadyList } from '../history/records.ts';
import { isTwin } from './is-twin.ts';

type Counted = { ready: Pick<ReadyList, 'url' | 'id' | 'version' | 'root'> };

/**
 * Each list once, since it may be followed from several addresses: a signed one before one that is not, then
 * the newest version, of equals the first. Pure.
 */
export const newestOfEach = <L extends Counted>(lists: readonly L[]): L[] =>
  lists.filter((list, at) =>
    lists.every((other, place) => !isTwin(other.ready, list.ready) || !comesBefore(other, place, list, at)),
  );

function comesBefore({ ready: one }: Counted, place: number, { ready: other }: Counted, at: number): boolean {
  if (!one.root !== !other.root) return Boolean(one.root);
  return one.version > other.version || (one.version === other.version && place < at);
}
