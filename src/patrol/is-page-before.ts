import { withoutFragment } from '../tabs/same-page.ts';

/** What a tab showed when a page was opened in it, and the address that was opened. */
export interface Opening {
  left: { documentKey: string; url: string };
  opened: string;
}

/**
 * Whether a document is still that of the page before: it has its key, unless only the fragment of the
 * address was to change. Pure.
 */
export function isPageBefore({ left, opened }: Opening, now: { documentKey: string; url: string }): boolean {
  if (left.documentKey === '' || left.documentKey !== now.documentKey) return false;
  const isSameDocument = left.url !== opened && withoutFragment(left.url) === withoutFragment(opened);
  return !isSameDocument || now.url === left.url;
}
