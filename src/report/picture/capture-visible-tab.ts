import { good, messageOf, type Result, refused } from '../../contract/result.ts';
import { browser } from '../../platform/browser.ts';
import { pause } from '../../platform/wait-at-most.ts';
import { isPassingFailure } from './is-passing-failure.ts';

/**
 * Milliseconds from one picture to the next: browsers allow all pages of an extension together two a second,
 * counted from when they are asked.
 */
const pace = 550;
/** When this page asked for a picture last. */
let asked = 0;
/** How many times the browser is asked for one picture: a little over two seconds in all. */
const tries = 5;

/**
 * Takes a picture of a tab. Its window must show this tab before, while and after it is taken, because the
 * browser takes whatever the window shows. Browsers allow it after a click on the toolbar button
 * (`activeTab`) or where all sites are granted. All pages of the extension take turns to stay within the
 * browser's limit; what is left of the wait comes after the picture, and the caller does not wait for it.
 */
export const captureVisibleTab = (tabId: number, windowId: number): Promise<Result<ImageBitmap>> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request('capture', async () => {
        resolve(await captureAtLast(tabId, windowId));
        await pause(asked + pace - performance.now());
      })
      .catch(reject);
  });

/** Asks again where the browser failed for a reason that passes in a moment. */
async function captureAtLast(tabId: number, windowId: number): Promise<Result<ImageBitmap>> {
  for (let turn = 1; ; turn += 1) {
    const taken = await capture(tabId, windowId);
    if (taken.ok || taken.error.code !== 'capture_failed' || turn === tries) return taken;
    await pause(pace);
  }
}

async function capture(tabId: number, windowId: number): Promise<Result<ImageBitmap>> {
  let switched = false;
  const noteSwitch = (active: { windowId: number }) => {
    if (active.windowId === windowId) switched = true;
  };
  browser.tabs.onActivated.addListener(noteSwitch);
  try {
    if (!(await isShown(tabId, windowId))) return refused('tab_not_shown');
    asked = performance.now();
    const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    if (switched || !(await isShown(tabId, windowId))) return refused('tab_not_shown');
    return good(await createImageBitmap(await (await fetch(address)).blob()));
  } catch (error) {
    const message = messageOf(error);
    return refused(isPassingFailure(message) ? 'capture_failed' : 'capture_refused', message);
  } finally {
    browser.tabs.onActivated.removeListener(noteSwitch);
  }
}

/** Whether the window shows the tab; a closed tab is not shown. */
async function isShown(tabId: number, windowId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.active === true && tab.windowId === windowId;
}
