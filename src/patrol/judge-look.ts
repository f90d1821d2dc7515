import { scopeAddress } from '../contract/scope-address.ts';
import type { SeenState } from '../contract/staff/look.ts';
import type { HowFound, TabHindrance } from '../messages/message-contract.ts';

/** What is known of a page that passages are looked for on. */
export interface PageToJudge {
  /** Why it cannot be read; null where it can. */
  hindrance: TabHindrance | null;
  isReading: boolean;
  /** The address that was opened, and the one that the page has. */
  opened: string;
  address: string;
  /** With which status of HTTP it was answered; null where the browser does not tell. */
  status: number | null;
  /** How each passage was found; null where it was not. */
  found: readonly (HowFound | null)[];
}

/** The first of these that holds of a passage, or of a page, is said of the page, or of the thread. */
const order: readonly SeenState[] = ['still-up', 'edited', 'gone', 'not-looked-at'];

/**
 * What a page shows of passages that were reported on it. One that is found word for word is still up, one
 * that is only alike was edited. What is not found is gone only where the page that was opened has answered
 * with a text of its own, or said that it is no longer there (404, 410): a page that is kept from us, reports
 * an error or led elsewhere, as to where one logs in, says nothing of the passage. Pure.
 */
export function judgeLook(page: PageToJudge): SeenState[] {
  const absent: SeenState = saysWhatIsGone(page) ? 'gone' : 'not-looked-at';
  return page.found.map((how) => {
    if (page.hindrance !== null || how === null) return absent;
    return how === 'fuzzy' ? 'edited' : 'still-up';
  });
}

function saysWhatIsGone({ hindrance, isReading, opened, address, status }: PageToJudge): boolean {
  if (hindrance !== null || isReading) return false;
  if (status === 404 || status === 410) return true;
  return (status === null || status < 400) && placeOf(opened) === placeOf(address);
}

/** What of an address tells one page from another; sites move from http to https and add a slash. */
const placeOf = (address: string): string =>
  (scopeAddress(address, 'full') ?? address).replace(/^https?:/, '').replace(/\/(?=\?|$)/, '');

/** What is said of several passages together, or of several pages of a thread. Pure. */
export const stateOfAll = (states: readonly SeenState[]): SeenState =>
  order.find((state) => states.includes(state)) ?? 'not-looked-at';
