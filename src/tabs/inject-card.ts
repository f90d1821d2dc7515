import { browser } from '../platform/browser.ts';

/**
 * Puts the script with the card into a frame that is marked; a second one there does nothing. False where the
 * browser does not allow it (any more).
 */
export async function injectCard(tabId: number, frameId: number): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  try {
    // Somebody may be waiting for it, whether the page has loaded or not.
    await browser.scripting.executeScript({
      target,
      files: ['/src/show-card.iife.js'],
      injectImmediately: true,
    });
    return true;
  } catch {
    // The frame is gone, or access that a click had given has ended; the popup still tells what was found.
    return false;
  }
}
