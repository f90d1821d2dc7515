import type { PageName } from '../messages/message-contract.ts';

/**
 * Whether one page is shown `before` and `now`: the same document at the same address, or one that only
 * rewrote its address, as forums do while they are scrolled. The latter keeps its place in the tab's history
 * and its title and canonical address. Pure.
 */
export function isSamePage(before: PageName, now: PageName): boolean {
  const isKnown = before.documentKey !== '' && now.documentKey !== '';
  if (isKnown && before.documentKey !== now.documentKey) return false;
  if (addressOfPage(before.url) === addressOfPage(now.url)) return true;
  return isKnown && before.historyKey === now.historyKey && before.nameKey === now.nameKey;
}

/** The address of a page alone. A fragment that is a path shows another page; any other is a place on it. */
export const addressOfPage = (url: string): string => (/#!?\//.test(url) ? url : withoutFragment(url));

/**
 * Whether what a person left for the page `kept` belongs to the one shown `now`. More lenient than
 * `isSamePage`, since nothing is sent of it unseen and losing it costs the person's work: one address is
 * enough, be it loaded anew, and so is one document that went on by its address alone or by its title alone.
 * Pure.
 */
export const isKeptFor = (kept: PageName, now: PageName): boolean =>
  withoutFragment(kept.url) === withoutFragment(now.url) ||
  (kept.documentKey !== '' &&
    kept.documentKey === now.documentKey &&
    (kept.historyKey === now.historyKey || kept.nameKey === now.nameKey));

/** An address without what follows its `#`: the page itself, wherever on it someone is. */
export const withoutFragment = (address: string): string => address.split('#')[0] ?? '';
