import type { Browser, Page } from './page.ts';

/** Names of sites that lead to this machine in both browsers, for pages that are not loopback ones. */
export const exampleHosts = ['forum.example', 'other.example', 'late.example'];

export interface LaunchOptions {
  /** Shown on a display to a person when false: the browser then has no bars of its own over the page. */
  headless?: boolean;
  /** BCP 47, e.g. `zh-CN`; `en-US` unless given. */
  language?: string;
  /** A profile folder to keep; a fresh one unless given. In Firefox the extension is then installed in it. */
  profile?: string;
  flags?: string[];
  /** Preferences of Firefox. */
  preferences?: Record<string, string | number | boolean>;
  /** Whether the person has allowed the extension in private windows too. */
  inPrivateWindows?: boolean;
  /** The folder of the extension; the built one unless given. */
  extension?: string;
  /** What an organisation has set for the extension; in Chromium only root can have that tried. */
  policy?: object;
}

/** A running browser with the extension in it. */
export interface Launched {
  kind: 'chromium' | 'firefox';
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  extensionOrigin: string;
  /** Opens one of the extension's own pages in a tab, e.g. `src/settings.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /**
   * A page of the extension in which nothing of ours runs, in the tab that the browser began with: to ask the
   * browser and the database without waking anything, or coming before the page under test.
   */
  stillPage(): Promise<Page>;
  /**
   * Clicks the toolbar button on the tab of `page` and returns the popup, in Firefox in a window of its own.
   */
  clickToolbarButton(page: Page): Promise<Page>;
  /** Stops the background worker as the browser does when it has been idle. */
  killWorker(): Promise<void>;
  /** Takes the extension away while pages stay open. */
  removeExtension(): Promise<void>;
  /** Ends the browser at once, as a crash does. Its profile stays. */
  killBrowser(): Promise<void>;
  close(): Promise<void>;
}
