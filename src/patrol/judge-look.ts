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
  /** Whether a field to log in is in sight. */
  asksToLogIn: boolean;
  /** Whether it has posts, or the title that the page had when it was reported. */
  isSamePage: boolean;
  /** How much text it has, and behind how much of it each passage stood; null where that is not known. */
  length: number;
  stood: readonly (number | null)[];
  /** How each passage was found; null where it was not. */
  found: readonly (HowFound | null)[];
}

/** The first of these that holds of a passage, or of a page, is said of the page, or of the thread. */
const order: readonly SeenState[] = ['still-up', 'edited', 'gone', 'not-looked-at'];

/**
 * What a page shows of passages that were reported on it. One that is found word for word is still up, one
 * that is only alike was edited. What is not found is gone only where the page that was opened has answered
 * with a text of its own, or said that it is no longer there (404, 410): a page that is kept from us, reports
 * an error, led elsewhere, or asks to log in where the passage stood, says nothing of it. Pure.
 */
export function judgeLook(page: PageToJudge): SeenState[] {
  const saysIt = saysWhatIsGone(page);
  return page.found.map((how, at) => {
    if (page.hindrance !== null || how === null)
      return saysIt && !mayBeBehindLogIn(page, page.stood[at] ?? null) ? 'gone' : 'not-looked-at';
    return how === 'fuzzy' ? 'edited' : 'still-up';
  });
}

/**
 * Whether a passage that is not found may only be kept from who has not logged in. Many pages have a field to
 * log in beside their text: such a one is still the page that was reported, and has as much text as stood
 * before the passage. Pure.
 */
export const mayBeBehindLogIn = (
  { status, asksToLogIn, isSamePage, length }: PageToJudge,
  stood: number | null,
): boolean =>
  asksToLogIn && status !== 404 && status !== 410 && !(isSamePage && stood !== null && length >= stood);

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
