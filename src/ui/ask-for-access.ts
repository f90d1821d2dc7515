import { patternsOf } from '../access/without-access.ts';
import { browser } from '../platform/browser.ts';

/**
 * Asks the person, through the browser's own prompt, whether the hosts of these addresses may be reached;
 * true at once where nothing is to ask. To be called in a click before anything is awaited: browsers demand
 * it.
 */
export function askForAccess(addresses: string[]): Promise<boolean> {
  const origins = patternsOf(addresses);
  return origins.length === 0 ? Promise.resolve(true) : browser.permissions.request({ origins });
}
