import type { Browser } from 'webextension-polyfill';

/**
 * The browser's extension API. This is the one file that names it. Firefox and current Chromium call it
 * `browser`, older Chromium `chrome`; in Manifest V3 both return promises. Message listeners answer through
 * `sendResponse` (see `messages/handle-messages.ts`), since promise-returning ones need a recent Chromium.
 */
const scope = globalThis as unknown as { browser?: Browser; chrome?: Browser };
export const browser = (scope.browser?.runtime ? scope.browser : scope.chrome) as Browser;

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
