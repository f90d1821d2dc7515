import type { Flag, PageMatches } from '../messages/message-contract.ts';
import { pageAddress } from '../page/identity/page-address.ts';
import { placeOfFrame } from '../page/identity/place-of-frame.ts';
import type { MarkedPage } from './marked-page.ts';

const flagLimit = 1000;

/** How much a frame shows, and of what: for badge and popup. It holds no text of the page. */
export function describeMatches(marked: MarkedPage, unreadable: number): PageMatches {
  const flags = new Map<string, Flag>();
  // The order of the page would take a walk over all of it after each change.
  for (const { flag, refutedHere } of marked.all())
    if (!refutedHere && flags.size < flagLimit) flags.set(flag.key, flag);
  return {
    url: pageAddress(),
    place: placeOfFrame(),
    count: marked.count,
    refuted: marked.refuted,
    unreadable,
    countByStatus: marked.countByStatus(),
    flags: [...flags.values()],
  };
}
