import { isOnThisMachine } from '../contract/allowed-address.ts';
import type { PageVisit, PatrolPage, Walk } from '../history/records.ts';
import type { WalkMatch } from '../messages/message-contract.ts';

/** So long after a page of a site was opened the next one of it is, in milliseconds: the pace of reading. */
export const floor = 8000;
/** Pages on this machine itself burden no site. */
export const floorHere = 200;

/** When a page may be opened, as one of its site was opened last at `last`, or never. Pure. */
export function openFrom(url: string, last: number | undefined, now: number): number {
  const least = isOnThisMachine(url) ? floorHere : floor;
  // Where the clock was set back, `last` is still to come: that holds nobody up for longer than ever.
  return last === undefined ? now : now + Math.min(Math.max(last + least - now, 0), least);
}

/** A walk from the first page on; null where there is no page. Pure. */
export function beginWalk(pages: readonly PatrolPage[], now: number): Walk | null {
  const [first] = pages;
  return (
    (first && {
      state: 'on',
      startedAt: now,
      endedAt: null,
      at: first.url,
      due: { url: first.url, from: now },
      visits: {},
      parts: [],
      undo: null,
    }) ??
    null
  );
}

/** A walk that leaves the page it is at, which was found so, for the next or the one before. Pure. */
export function leavePage(
  walk: Walk,
  pages: readonly PatrolPage[],
  { visit, by, now }: { visit: PageVisit; by: 1 | -1; now: number },
): Walk {
  const visits = { ...walk.visits, [walk.at]: visit };
  const left = { ...walk, visits, parts: [] };
  const to = pages[pages.findIndex(({ url }) => url === walk.at) + by]?.url;
  if (to !== undefined) return { ...left, at: to, due: { url: to, from: now } };
  // Before the first page is none; behind the last the walk has come to its end.
  return by === -1 ? walk : { ...left, state: 'over', endedAt: now, due: null };
}

/** Those of some matches that were not looked at, by their digests. Pure. */
export const unseenIn = (matches: readonly WalkMatch[]): string[] =>
  matches.flatMap(({ isSeen, digest }) => (isSeen ? [] : digest));

/** A walk that found these matches to be new on the page it is at. Pure. */
export const withNew = (walk: Walk, digests: readonly string[]): Walk => ({
  ...walk,
  newOn: { ...walk.newOn, [walk.at]: newOnPage(walk, digests) },
});

/** The matches that were new on the page a walk is at, with those that were not looked at yet. Pure. */
export const newOnPage = ({ newOn, at }: Walk, unseen: readonly string[]): string[] => [
  ...new Set([...(newOn?.[at] ?? []), ...unseen]),
];

/** What a walk through all its pages came to. Pure. */
export function tallyOf(walk: Walk): { pages: number; newMatches: number; unopened: string[] } {
  const visits = Object.entries(walk.visits);
  return {
    pages: visits.length,
    newMatches: visits.reduce((sum, [, { newMatches }]) => sum + newMatches, 0),
    unopened: visits.filter(([, { hindrance }]) => hindrance !== null).map(([url]) => url),
  };
}
