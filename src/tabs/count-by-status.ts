import { type Status, statuses } from '../contract/list.ts';
import type { PageMatches } from '../messages/message-contract.ts';

/** How many matches of each status all frames hold together, in the order of the contract, without zeros. Pure. */
export function countByStatus(frames: { matches: PageMatches }[]): { status: Status; count: number }[] {
  return statuses
    .map((status) => ({
      status,
      count: frames.reduce((sum, { matches }) => sum + (matches.countByStatus[status] ?? 0), 0),
    }))
    .filter(({ count }) => count > 0);
}
