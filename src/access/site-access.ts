import { allSites, coversAny, siteOf, sitePattern } from './match-patterns.ts';

/**
 * When pages of a site are read: always, only after a click on the toolbar button, or never, not even after a
 * click.
 */
export const siteStates = ['on', 'ask', 'off'] as const;
export type SiteState = (typeof siteStates)[number];

/** The person's own choices, which hold whatever the browser grants. */
export interface SiteChoices {
  /** Match patterns of the sites that are read only after a click. */
  leftOutSites: readonly string[];
  /** Match patterns of the sites that are never read. */
  offSites: readonly string[];
}

/** What the browser grants, and the choices. */
export interface Access extends SiteChoices {
  granted: readonly string[];
}

/** What has to happen so that a choice holds. */
export interface AccessChange {
  /** Patterns to give back to the browser. */
  remove: string[];
  /** A pattern to ask the browser for. */
  ask: string | null;
  /** The state to remember for a site; `on` is remembered by not being among the others. */
  keep: { site: string; state: SiteState } | null;
}

/** What is remembered for the site of `address`: `on` where nothing is. Pure. */
export function keptState(address: string, { leftOutSites, offSites }: SiteChoices): SiteState {
  if (coversAny(offSites, address)) return 'off';
  return coversAny(leftOutSites, address) ? 'ask' : 'on';
}

/** What holds for the site of `address`. Pure. */
export function siteState(address: string, access: Access): SiteState {
  const kept = keptState(address, access);
  return kept !== 'on' || coversAny(access.granted, address) ? kept : 'ask';
}

/** What to remember again where the person says no to the browser; null where nothing was to be. Pure. */
export const choiceBefore = ({ keep }: AccessChange, access: Access): AccessChange['keep'] =>
  keep && { site: keep.site, state: keptState(`https://${siteOf(keep.site)}/`, access) };

/**
 * What has to change so that `wanted` holds for the site of `address`. It takes nothing from any other site.
 * A site that is not read by itself gives back what was granted for reading it; what a desk there was granted
 * for stays. Pure.
 */
export function changeOfSite(address: string, access: Access, wanted: SiteState): AccessChange {
  const site = sitePattern(address);
  if (!site) return { remove: [], ask: null, keep: null };
  const keep = { site, state: wanted };
  if (wanted === 'on') return { remove: [], ask: coversAny(access.granted, address) ? null : site, keep };
  return { remove: access.granted.filter((pattern) => pattern === site), ask: null, keep };
}

/**
 * What has to change so that all sites are read, or only those granted one by one. A site that was read only
 * after a click is read always where the person asks for all sites on it, one that is off stays off. Where
 * all sites are taken back, the site of `address` is asked for by itself if it was read until now. Pure.
 */
export function changeOfAllSites(address: string, access: Access, areWanted: boolean): AccessChange {
  const site = sitePattern(address);
  const state = siteState(address, access);
  if (areWanted)
    return { remove: [], ask: allSites, keep: site && state === 'ask' ? { site, state: 'on' } : null };
  const isByItself = coversAny(sitesByThemselves(access.granted), address);
  return { remove: [allSites], ask: state === 'on' && !isByItself ? site : null, keep: null };
}

/** Takes one site out of the choices and puts it where `state` says. Pure. */
export function withState(choices: SiteChoices, site: string, state: SiteState) {
  const others = (patterns: readonly string[]) => patterns.filter((pattern) => pattern !== site);
  return {
    leftOutSites: [...others(choices.leftOutSites), ...(state === 'ask' ? [site] : [])],
    offSites: [...others(choices.offSites), ...(state === 'off' ? [site] : [])],
  };
}

/** The names of the sites that were granted or chosen one by one, each once, in order. Pure. */
export const namedSites = ({ granted, leftOutSites, offSites }: Access): string[] =>
  [...new Set([...granted, ...leftOutSites, ...offSites].flatMap((pattern) => siteOf(pattern) ?? []))].sort();

/** The sites that are still read always once all sites are taken back in the popup of `address`. Pure. */
export function readWithoutAllSites(address: string, access: Access): string[] {
  const { ask } = changeOfAllSites(address, access, false);
  const left = { ...access, granted: [...sitesByThemselves(access.granted), ...(ask ? [ask] : [])] };
  return namedSites(left).filter((site) => siteState(`https://${site}/`, left) === 'on');
}

/** Gives back all that was granted for a site by itself, and remembers nothing about it. Pure. */
export const forgetSite = (site: string, { granted }: Access): AccessChange => ({
  remove: granted.filter((pattern) => siteOf(pattern) === site),
  ask: null,
  keep: { site: `*://${site}/*`, state: 'on' },
});

/** The granted patterns that are not for all sites. */
const sitesByThemselves = (granted: readonly string[]): string[] =>
  granted.filter((pattern) => siteOf(pattern) !== null);

/**
 * Whether a frame may be read, by its own address and that of the page around it: not while everything is
 * paused, not where its site or the page's is off. A frame of a site that is read only after a click is left
 * alone on the pages of other sites. Pure.
 */
export function mayBeRead(
  frame: string,
  page: string,
  choices: SiteChoices & { isPaused: boolean },
): boolean {
  const ofFrame = keptState(frame, choices);
  const ofPage = keptState(page, choices);
  if (choices.isPaused || ofFrame === 'off' || ofPage === 'off') return false;
  return ofFrame === 'on' || ofPage === 'ask';
}
