import { browser } from '../platform/browser.ts';
import { tabKey } from './tab-key.ts';

const keyOf = (tabId: number) => tabKey(tabId, 'current-frame');

/** Remembers in which frame of a tab the person is, going from match to match. */
export const keepCurrentFrame = (tabId: number, frameId: number): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: frameId });

/** That frame, or null before the first step. */
export async function readCurrentFrame(tabId: number): Promise<number | null> {
  const frameId = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  return typeof frameId === 'number' ? frameId : null;
}
