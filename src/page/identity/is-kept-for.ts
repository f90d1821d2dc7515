import { withoutFragment } from '../../contract/without-fragment.ts';
import type { PageName } from '../../messages/message-contract.ts';

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
