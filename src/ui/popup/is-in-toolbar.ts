import { browser } from '../../platform/browser.ts';

/** Whether this page hangs from the toolbar button rather than being a tab. */
export const isInToolbar = async (): Promise<boolean> => !(await browser.tabs.getCurrent());
