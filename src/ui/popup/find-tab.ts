import { browser } from '../../platform/browser.ts';

/** The tab the popup is about: the one its address names (`?tab=7`), else the active one of this window. */
export async function findTab(search: string): Promise<number | null> {
  const named = new URLSearchParams(search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}

/** Whether this page hangs from the toolbar button rather than being a tab. */
export const isInToolbar = async (): Promise<boolean> => !(await browser.tabs.getCurrent());
