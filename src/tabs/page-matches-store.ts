import * as v from 'valibot';
import { pageMatchesSchema } from '../messages/content-schemas.ts';
import type { PageMatches } from '../messages/message-contract.ts';
import { browser } from '../platform/browser.ts';
import { framesInOrder } from './frames-in-order.ts';
import { inTurn } from './in-turn.ts';
import { tabKey } from './tab-key.ts';

/** The browser's limit for session storage, in bytes. */
const quota = 10 * 1024 * 1024;
/** With less than this left, a frame may have found no room. */
const reserve = 64 * 1024;
/**
 * So many frames of a tab are kept whole, the others brief: a page can have a thousand frames and long
 * addresses.
 */
const wholeFrames = 100;

const prefixOf = (tabId: number) => tabKey(tabId, 'matches:');

/** What one frame shows, and which message told it: a frame that tells the same again tells it anew. */
export interface FrameMatches {
  frameId: number;
  matches: PageMatches;
  toldBy: string;
}

const toldSchema = v.object({ toldBy: v.string() });

/**
 * Keeps what a frame shows, in memory-backed session storage; a frame that shows nothing is forgotten. Where
 * the store is full, all frames of the tab become brief. Should that be too little, the frame is left out,
 * which `isStoreFull` tells.
 */
export function keepPageMatches(tabId: number, frameId: number, matches: PageMatches): Promise<void> {
  const { session } = browser.storage;
  const key = prefixOf(tabId) + frameId;
  const { count, refuted, doubted, unreadable } = matches;
  const isNothing = count + refuted + doubted + unreadable === 0;
  return inTurn(prefixOf(tabId), async () => {
    if (isNothing) return session.remove(key);
    const others = (await readPageMatches(tabId)).filter((frame) => frame.frameId !== frameId);
    const brief = { ...briefly(matches), toldBy: crypto.randomUUID() };
    const isWhole = others.length < wholeFrames;
    try {
      await session.set({ [key]: isWhole ? { ...matches, toldBy: brief.toldBy } : brief });
    } catch {
      try {
        for (const { frameId: other, matches, toldBy } of others)
          await session.set({ [prefixOf(tabId) + other]: { ...briefly(matches), toldBy } });
        await session.set({ [key]: brief });
      } catch (error) {
        console.error('page-matches-store', error);
      }
    }
  });
}

/**
 * What a frame shows in a few bytes: without the address of its page, and with no more than the start of its
 * place.
 */
const briefly = (matches: PageMatches): PageMatches => ({
  ...matches,
  url: '',
  place: matches.place.slice(0, 8),
});

/** Whether frames may be missing because there was no room for them. */
export const isStoreFull = async (): Promise<boolean> =>
  (await browser.storage.session.getBytesInUse(null)) > quota - reserve;

/**
 * Forgets what these frames of a tab showed. A frame that has told anything since they were read keeps it.
 */
export function forgetPageMatches(tabId: number, frames: readonly FrameMatches[]): Promise<void> {
  return inTurn(prefixOf(tabId), async () => {
    const now = await readPageMatches(tabId);
    const unchanged = frames.filter(({ toldBy }) => now.some((frame) => frame.toldBy === toldBy));
    await browser.storage.session.remove(unchanged.map(({ frameId }) => prefixOf(tabId) + frameId));
  });
}

/** What the frames of a tab show, in the order of the page. */
export async function readPageMatches(tabId: number): Promise<FrameMatches[]> {
  const prefix = prefixOf(tabId);
  const frames: FrameMatches[] = [];
  for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
    if (!key.startsWith(prefix)) continue;
    const matches = v.safeParse(pageMatchesSchema, value);
    const told = v.safeParse(toldSchema, value);
    if (matches.success && told.success)
      frames.push({ frameId: Number(key.slice(prefix.length)), matches: matches.output, ...told.output });
  }
  return framesInOrder(frames);
}
