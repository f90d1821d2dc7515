import polyfill, { type Browser } from 'webextension-polyfill';

/** What Chromium has and the types lack. */
interface ChromiumArea {
  setAccessLevel?(wanted: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** The place beside a page, which Chromium has where Firefox has its sidebar. */
interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}

/**
 * The browser's extension API for the worker and our own pages. Older Chromium calls it `chrome`; the
 * polyfill makes one of both. The scripts in pages have a lighter way: page-browser.ts. No other file names
 * the API.
 */
export const browser = polyfill as unknown as Browser & {
  storage: { local: ChromiumArea; session: ChromiumArea; sync: ChromiumArea };
  sidePanel?: SidePanel;
};

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
