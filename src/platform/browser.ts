import type { Browser } from 'webextension-polyfill';
import { isFirefox } from './is-firefox.ts';

/** What Chromium has and the types lack. */
interface ChromiumArea {
  setAccessLevel?(wanted: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}
interface Chromium {
  dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
  storage: { local: ChromiumArea; session: ChromiumArea };
}

/**
 * The browser's extension API. This is the one file that names it. Firefox and current Chromium call it
 * `browser`, older Chromium `chrome`; in Manifest V3 both return promises. Message listeners answer through
 * `sendResponse` (see `messages/handle-messages.ts`), since promise-returning ones need a recent Chromium.
 */
const scope = globalThis as unknown as { browser?: Browser & Chromium; chrome?: Browser & Chromium };
export const browser = (isFirefox || scope.browser?.runtime ? scope.browser : scope.chrome) as Browser &
  Chromium;

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
