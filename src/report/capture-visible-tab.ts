import { good, messageOf, type Result, refused } from '../contract/result.ts';
import { browser } from '../platform/browser.ts';

/**
 * A PNG of what the active tab of a window shows. The browser allows it after a click on the toolbar button
 * (`activeTab`) or where all sites are granted; anything else is the refusal `capture_refused`.
 */
export async function captureVisibleTab(windowId: number): Promise<Result<Blob>> {
  try {
    const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    return good(await (await fetch(address)).blob());
  } catch (error) {
    return refused('capture_refused', messageOf(error));
  }
}
