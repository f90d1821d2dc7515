import { good, messageOf, type Result, refused } from '../contract/result.ts';
import { browser } from '../platform/browser.ts';

/** The browser takes at most two pictures a second for all pages of an extension together; in milliseconds. */
const pace = 550;

/**
 * A picture of a tab, which must be the one its window shows before, while and after it is taken: the browser takes
 * whatever the window shows. It allows that after a click on the toolbar button (`activeTab`) or where all sites are
 * granted. All pages of the extension take turns, so that none runs into the browser's limit.
 */
export const captureVisibleTab = (tabId: number, windowId: number): Promise<Result<ImageBitmap>> =>
  navigator.locks.request('capture', async () => {
    const taken = await capture(tabId, windowId);
    await new Promise((resolve) => setTimeout(resolve, pace));
    return taken;
  });

async function capture(tabId: number, windowId: number): Promise<Result<ImageBitmap>> {
  let switched = false;
  const noteSwitch = (active: { windowId: number }) => {
    if (active.windowId === windowId) switched = true;
  };
  browser.tabs.onActivated.addListener(noteSwitch);
  try {
    if (!(await isShown(tabId, windowId))) return refused('tab_not_shown');
    const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    if (switched || !(await isShown(tabId, windowId))) return refused('tab_not_shown');
    return good(await createImageBitmap(await (await fetch(address)).blob()));
  } catch (error) {
    return refused('capture_refused', messageOf(error));
  } finally {
    browser.tabs.onActivated.removeListener(noteSwitch);
  }
}

/** A tab that was closed is shown no more either. */
async function isShown(tabId: number, windowId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.active === true && tab.windowId === windowId;
}
