import { browser } from '../platform/browser.ts';
import { waitAtMost } from '../platform/wait-at-most.ts';

/** How long frames within the page may keep a person waiting, in milliseconds. */
const patience = 500;

/**
 * Runs script files in all frames of a tab. Returns once they ran in the top frame, whether it has loaded or not, and in
 * the others or half a second later: one whose document never ends, as that of a slow advertisement, gets them when it can.
 * Throws where the browser does not allow it.
 */
export async function runInFrames(tabId: number, files: string[]): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files,
    injectImmediately: true,
  });
  // A frame that is gone meanwhile needs no script.
  const everywhere = browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files })
    .catch(() => undefined);
  await waitAtMost(everywhere, patience);
}
