import { allSites, covers, siteOf, sitePattern } from './match-patterns.ts';

/**
 * When pages of a site are looked at: on every site, on this one, or only after a click on the toolbar
 * button.
 */
export const accessChoices = ['click', 'site', 'all'] as const;
export type SiteAccess = (typeof accessChoices)[number];

/** What is granted, and the patterns of the sites the person took out of it. */
export interface Access {
  granted: readonly string[];
  leftOut: readonly string[];
}

/** What is to be given back, asked for and left out, so that a choice holds. */
export interface AccessChange {
  remove: string[];
  ask: string | null;
  leftOut: string[];
}

/** What holds for the site of `address`. Pure. */
export function siteAccess(address: string, { granted, leftOut }: Access): SiteAccess {
  if (isLeftOut(address, leftOut)) return 'click';
  if (granted.includes(allSites)) return 'all';
  return grantsOf(address, granted).length > 0 ? 'site' : 'click';
}

/**
 * What has to change so that `wanted` holds for the site of `address`. “Only when I click” takes nothing from
 * any other site: where all sites are granted this one is left out. Only “this site” in place of all gives
 * back all. Pure.
 */
export function changeOfAccess(address: string, access: Access, wanted: SiteAccess): AccessChange {
  const { granted } = access;
  const pattern = sitePattern(address);
  const others = access.leftOut.filter((each) => each !== pattern);
  const all = granted.filter((each) => each === allSites);
  if (wanted === 'all') return { remove: [], ask: allSites, leftOut: others };
  if (wanted === 'site') {
    const isAllAlready = all.length > 0 && siteAccess(address, access) === 'click';
    if (isAllAlready) return { remove: [], ask: null, leftOut: others };
    return { remove: all, ask: pattern, leftOut: others };
  }
  const remove = grantsOf(address, granted);
  return { remove, ask: null, leftOut: all.length > 0 && pattern ? [...others, pattern] : others };
}

/** Whether a page is of a site the person took out. Pure. */
export const isLeftOut = (address: string, leftOut: readonly string[]): boolean =>
  leftOut.some((pattern) => covers(pattern, address));

/** The granted patterns that are for this very site. */
function grantsOf(address: string, granted: readonly string[]): string[] {
  const site = URL.parse(address)?.hostname;
  return granted.filter((pattern) => siteOf(pattern) === site);
}
