import { browser } from './browser.ts';

/**
 * Opens the extension's page beside the page of a window: the side panel of Chromium, the sidebar of Firefox.
 * To be called in a click before anything is awaited. Null where the browser has neither.
 */
export const openBeside: ((windowId: number) => Promise<void>) | null = browser.sidePanel
  ? (windowId) => browser.sidePanel?.open({ windowId }) ?? Promise.resolve()
  : browser.sidebarAction
    ? () => browser.sidebarAction.open()
    : null;
