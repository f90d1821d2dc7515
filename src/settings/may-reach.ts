import { browser } from '../platform/browser.ts';
import { hostPattern } from './host-pattern.ts';

/** Whether the person has allowed the extension to reach the host of an address. */
export async function mayReach(address: string): Promise<boolean> {
  const pattern = hostPattern(address);
  return pattern === null || browser.permissions.contains({ origins: [pattern] });
}
