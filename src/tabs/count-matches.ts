import type { PageMatches } from '../messages/message-contract.ts';

/** How many matches some frames hold together. Pure. */
export const countMatches = (frames: { matches: PageMatches }[]): number =>
  frames.reduce((sum, { matches }) => sum + matches.count, 0);
