import { withoutFragment } from '../../contract/without-fragment.ts';
import type { PageName } from '../../messages/message-contract.ts';

/**
 * Whether one page is shown `before` and `now`: the same document at the same address, or one that only
 * rewrote its address, as forums do while they are scrolled. The latter keeps its place in the tab's history
 * and its title and canonical address. Pure.
 */
export function isSamePage(before: PageName, now: PageName): boolean {
  const isKnown = before.documentKey !== '' && now.documentKey !== '';
  if (isKnown && before.documentKey !== now.documentKey) return false;
  if (addressOf(before) === addressOf(now)) return true;
  return isKnown && before.historyKey === now.historyKey && before.nameKey === now.nameKey;
}

/** A fragment that is a path shows another page; any other is a place on the page. */
const addressOf = ({ url }: PageName): string => (/#!?\//.test(url) ? url : withoutFragment(url));
