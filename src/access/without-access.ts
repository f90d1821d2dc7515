import { browser } from '../platform/browser.ts';
import { hostPattern } from './match-patterns.ts';

/** The match patterns to ask for so that these addresses may be reached; none for this machine. Pure. */
export const patternsOf = (addresses: readonly string[]): string[] => [
  ...new Set(addresses.map(hostPattern).filter((pattern) => pattern !== null)),
];

/** Those of the addresses whose hosts may not be reached yet. */
export async function withoutAccess(addresses: readonly string[]): Promise<string[]> {
  const checked = await Promise.all(
    addresses.map(async (address) => {
      const origins = patternsOf([address]);
      return origins.length === 0 || (await browser.permissions.contains({ origins })) ? [] : [address];
    }),
  );
  return checked.flat();
}
