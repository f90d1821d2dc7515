import { mayBeRead } from '../access/site-access.ts';
import { browser } from '../platform/browser.ts';
import { waitAtMost } from '../platform/wait-at-most.ts';
import { settingsInTab } from './paused-tabs.ts';

/** How long frames within the page may keep a person waiting, in milliseconds. */
const patience = 500;

/** How long the top frame may: Chromium never answers where its page is the source text of another. */
const topPatience = 5000;

/**
 * Runs script files in all frames of a tab. Returns once they ran in the top frame, whether it has loaded or
 * not, and in the others or half a second later: one whose document never ends, as that of a slow
 * advertisement, gets them when it can. Throws where the browser, or the person, does not allow it.
 */
export async function runInFrames(tabId: number, files: string[]): Promise<void> {
  const { url = '' } = await browser.tabs.get(tabId);
  if (!mayBeRead(url, url, await settingsInTab(tabId)))
    throw new Error('the person wants this page left alone');
  const top = { tabId, frameIds: [0] };
  const inTop = browser.scripting.executeScript({ target: top, files, injectImmediately: true });
  if ((await waitAtMost(inTop, topPatience)) === null) throw new Error('the page gives no answer');
  // A frame that is gone meanwhile needs no script.
  const everywhere = browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files })
    .catch(() => undefined);
  await waitAtMost(everywhere, patience);
}

/** Whether the browser lets scripts of ours into a frame; not where it gives no answer. */
export async function isReached(tabId: number, frameId: number): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  const asked = browser.scripting
    .executeScript({ target, func: () => null, injectImmediately: true })
    .catch(() => []);
  return ((await waitAtMost(asked, patience)) ?? []).length > 0;
}

/**
 * The numbers of the frames of a tab that scripts of ours get into, the top one first; those that do not
 * answer are left out.
 */
export async function reachedFrames(tabId: number): Promise<number[]> {
  const asked = browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: () => null, injectImmediately: true })
    .catch(() => []);
  const reached = ((await waitAtMost(asked, patience)) ?? []).map(({ frameId }) => frameId);
  return [...new Set([0, ...reached])];
}
