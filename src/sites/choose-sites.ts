import type { Site } from '../contract/site.ts';
import { isHostOf } from './is-page-of.ts';

/** As many profiles of one list as one host is told of: a list could else push out all others. */
const limitOfList = 20;

/**
 * The profiles for a host: the person's own, then those of each list, then the built-in ones. Of those with
 * the same id the first tells where posts are; what a built-in or own one covers in pictures is covered
 * whatever a list says. Pure.
 */
export function chooseSites(host: string, own: Site[], listed: Site[][], builtIn: Site[]): Site[] {
  const here = (sites: Site[]) => sites.filter((site) => isHostOf(site, host));
  const chosen = new Map<string, Site>();
  const choose = (site: Site) => void (chosen.has(site.id) || chosen.set(site.id, site));
  own.forEach(choose);
  for (const sites of listed) here(sites).slice(0, limitOfList).forEach(choose);
  const replaced = builtIn.filter(({ id, cover }) => chosen.has(id) && cover !== undefined);
  builtIn.forEach(choose);
  return here([...chosen.values(), ...replaced.map((site) => ({ ...site, posts: [] }))]);
}
