import { browser } from '../platform/browser.ts';

/**
 * Opens the popup for a tab; where the browser does not let it open by itself, a small window with the same
 * page.
 */
export async function openReportForm(tabId: number): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // Firefox opens the popup only from a click on the button itself.
    const url = browser.runtime.getURL(`src/popup.html?tab=${tabId}`);
    await browser.windows.create({ url, type: 'popup', width: 420, height: 720 });
  }
}
