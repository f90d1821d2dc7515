import type { Browser } from 'webextension-polyfill';
import { isFirefox } from './is-firefox.ts';

/** What Chromium has and the types lack. */
interface Dom {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/**
 * The browser's extension API for the scripts in pages and what they share with the worker: without the
 * polyfill, which weighs as much as half of the script in every page. Firefox and current Chromium call it
 * `browser`, older Chromium `chrome`; in Manifest V3 both return promises. A page can put an element in the
 * place of `browser`. Message listeners answer through `sendResponse` (see `messages/handle-messages.ts`),
 * since promise-returning ones need a recent Chromium.
 */
const scope = globalThis as unknown as { browser?: Browser & Dom; chrome?: Browser & Dom };
export const browser = (isFirefox || scope.browser?.runtime ? scope.browser : scope.chrome) as Browser & Dom;
