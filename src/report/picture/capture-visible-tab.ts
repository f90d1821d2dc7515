import { good, messageOf, type Result, refused } from '../../contract/result.ts';
import { browser } from '../../platform/browser.ts';
import { pause } from '../../platform/wait-at-most.ts';
import { isPassingFailure } from './is-passing-failure.ts';

/**
 * The browser takes at most two pictures a second for all pages of an extension together; in milliseconds.
 */
const pace = 550;
/** So often the browser is asked for one picture: a little over two seconds in all. */
const tries = 5;

/**
 * A picture of a tab, which must be the one its window shows before, while and after it is taken: the browser
 * takes whatever the window shows. It allows that after a click on the toolbar button (`activeTab`) or where
 * all sites are granted. All pages of the extension take turns, so that none runs into the browser's limit;
 * nobody waits for that once the picture is there.
 */
export const captureVisibleTab = (tabId: number, windowId: number): Promise<Result<ImageBitmap>> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request('capture', async () => {
        resolve(await captureAtLast(tabId, windowId));
        await pause(pace);
      })
      .catch(reject);
  });

/** Asks again where the browser could not just then, for which it needs no more than a moment. */
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

/** A tab that was closed is shown no more either. */
async function isShown(tabId: number, windowId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.active === true && tab.windowId === windowId;
}
