import type { FlatMatches } from './flat-matches.ts';

/** The length of the longest match. */
export function longestOf(matches: FlatMatches): number {
  let longest = 0;
  for (let index = 0; index < matches.count; index++)
    longest = Math.max(longest, matches.end(index) - matches.start(index));
  return longest;
}

/** The first of matches in order that starts at `start` or later, looked for from number `near` on, in both directions. */
export function firstFrom(matches: FlatMatches, start: number, near: number): number {
  let index = Math.min(near, matches.count);
  while (index > 0 && matches.start(index - 1) >= start) index--;
  while (index < matches.count && matches.start(index) < start) index++;
  return index;
}
