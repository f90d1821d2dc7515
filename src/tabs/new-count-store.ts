import { browser } from '../platform/browser.ts';
import { tabKey } from './tab-key.ts';

const keyOf = (tabId: number) => tabKey(tabId, 'new-matches');

/** How many matches of a tab are new since the last walk; null where its page is in no patrol. */
export async function readNewCount(tabId: number): Promise<number | null> {
  const kept = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  return typeof kept === 'number' ? kept : null;
}

/** Keeps that, and tells whether it is another number than before. */
export async function keepNewCount(tabId: number, count: number | null): Promise<boolean> {
  if ((await readNewCount(tabId)) === count) return false;
  const { session } = browser.storage;
  await (count === null ? session.remove(keyOf(tabId)) : session.set({ [keyOf(tabId)]: count }));
  return true;
}
