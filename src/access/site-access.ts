import { allSites, siteOf, sitePattern } from './site-pattern.ts';

/**
 * When pages of a site are looked at: on every site, on this one, or only after a click on the toolbar
 * button.
 */
export const accessChoices = ['click', 'site', 'all'] as const;
export type SiteAccess = (typeof accessChoices)[number];

/** What the granted patterns mean for the site of `address`. Pure. */
export function siteAccess(address: string, granted: readonly string[]): SiteAccess {
  if (granted.includes(allSites)) return 'all';
  return grantsOf(address, granted).length > 0 ? 'site' : 'click';
}

/**
 * Which patterns to give back and which to ask for, so that `wanted` holds for the site of `address`. Pure.
 */
export function changeOfAccess(
  address: string,
  granted: readonly string[],
  wanted: SiteAccess,
): { remove: string[]; ask: string | null } {
  const all = granted.filter((pattern) => pattern === allSites);
  if (wanted === 'all') return { remove: [], ask: allSites };
  if (wanted === 'site') return { remove: all, ask: sitePattern(address) };
  return { remove: [...all, ...grantsOf(address, granted)], ask: null };
}

/** The granted patterns that are for this very site. */
function grantsOf(address: string, granted: readonly string[]): string[] {
  const site = URL.parse(address)?.hostname;
  return granted.filter((pattern) => siteOf(pattern) === site);
}
