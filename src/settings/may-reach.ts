import { hostPattern } from '../access/match-patterns.ts';
import { browser } from '../platform/browser.ts';

/** Whether the person has allowed the extension to reach the host of an address. */
export async function mayReach(address: string): Promise<boolean> {
  const pattern = hostPattern(address);
  return pattern === null || browser.permissions.contains({ origins: [pattern] });
}
