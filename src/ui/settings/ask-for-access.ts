import { hostPattern } from '../../access/match-patterns.ts';
import { browser } from '../../platform/browser.ts';

/**
 * Asks the person, through the browser's own prompt, whether the hosts of these addresses may be reached;
 * true at once where nothing is to ask. To be called in a click before anything is awaited: browsers demand
 * it.
 */
export function askForAccess(addresses: string[]): Promise<boolean> {
  const origins = patternsOf(addresses);
  return origins.length === 0 ? Promise.resolve(true) : browser.permissions.request({ origins });
}

/** Those of the addresses whose hosts may not be reached yet. */
export async function withoutAccess(addresses: string[]): Promise<string[]> {
  const checked = await Promise.all(
    addresses.map(async (address) => {
      const origins = patternsOf([address]);
      return origins.length === 0 || (await browser.permissions.contains({ origins })) ? [] : [address];
    }),
  );
  return checked.flat();
}

const patternsOf = (addresses: string[]): string[] => [
  ...new Set(addresses.map(hostPattern).filter((pattern) => pattern !== null)),
];
