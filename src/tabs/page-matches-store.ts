import * as v from 'valibot';
import { pageMatchesSchema } from '../messages/content-schemas.ts';
import type { PageMatches } from '../messages/message-contract.ts';
import { browser } from '../platform/browser.ts';
import { framesInOrder } from './frames-in-order.ts';
import { tabKey } from './tab-key.ts';

const prefixOf = (tabId: number) => tabKey(tabId, 'matches:');

/** Keeps what a frame shows, in memory-backed session storage; a frame that shows nothing is forgotten. */
export async function keepPageMatches(tabId: number, frameId: number, matches: PageMatches): Promise<void> {
  const key = prefixOf(tabId) + frameId;
  await (matches.count + matches.refuted + matches.unreadable > 0
    ? browser.storage.session.set({ [key]: matches })
    : browser.storage.session.remove(key));
}

/** Forgets what these frames of a tab showed. */
export const forgetPageMatches = (tabId: number, frames: number[]): Promise<void> =>
  browser.storage.session.remove(frames.map((frameId) => prefixOf(tabId) + frameId));

/** What the frames of a tab show, in the order of the page. */
export async function readPageMatches(tabId: number): Promise<{ frameId: number; matches: PageMatches }[]> {
  const prefix = prefixOf(tabId);
  const frames: { frameId: number; matches: PageMatches }[] = [];
  for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
    const matches = key.startsWith(prefix) ? v.safeParse(pageMatchesSchema, value) : null;
    if (matches?.success) frames.push({ frameId: Number(key.slice(prefix.length)), matches: matches.output });
  }
  return framesInOrder(frames);
}
