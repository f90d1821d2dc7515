import { browser } from '../platform/browser.ts';

/** The key in session storage under which something about a tab is kept; all of a tab's begin alike. */
export const tabKey = (tabId: number, what: string): string => `tab:${tabId}:${what}`;

/** Forgets all that is kept about a closed tab. */
export async function forgetTab(tabId: number): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(tabKey(tabId, ''))));
}
