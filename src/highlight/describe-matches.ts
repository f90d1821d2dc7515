import type { PageMatches } from '../messages/message-contract.ts';
import { pageAddress } from '../page/identity/page-address.ts';
import { placeOfFrame } from '../page/identity/place-of-frame.ts';
import type { MarkedPage } from './marked-page.ts';

/** How much a frame shows, and of what: for badge and keys. It holds no text of the page. */
export const describeMatches = (marked: MarkedPage, unreadable: number): PageMatches => ({
  url: pageAddress(),
  place: placeOfFrame(),
  count: marked.count,
  refuted: marked.refuted,
  unreadable,
  countByStatus: marked.countByStatus(),
});
