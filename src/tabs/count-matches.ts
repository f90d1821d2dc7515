import { type Status, statuses } from '../contract/list.ts';
import type { PageMatches } from '../messages/message-contract.ts';

type Frames = readonly { matches: PageMatches }[];

/** How many matches some frames hold together. Pure. */
export const countMatches = (frames: Frames): number =>
  frames.reduce((sum, { matches }) => sum + matches.count, 0);

/** How many of them have which status, in the order of the contract, without zeros. Pure. */
export function countByStatus(frames: Frames): { status: Status; count: number }[] {
  return statuses
    .map((status) => ({
      status,
      count: frames.reduce((sum, { matches }) => sum + (matches.countByStatus[status] ?? 0), 0),
    }))
    .filter(({ count }) => count > 0);
}
