import type { Site } from '../contract/site.ts';
import { isHostOf } from './is-page-of.ts';

/** As many profiles as one host is told of. */
const limit = 100;

/**
 * The profiles for a host: the person's own, then those of lists, then the built-in ones; of those with the
 * same id the first holds. Pure.
 */
export function chooseSites(host: string, own: Site[], listed: Site[], builtIn: Site[]): Site[] {
  const chosen = new Map<string, Site>();
  for (const site of [...own, ...listed, ...builtIn]) if (!chosen.has(site.id)) chosen.set(site.id, site);
  return [...chosen.values()].filter((site) => isHostOf(site, host)).slice(0, limit);
}
