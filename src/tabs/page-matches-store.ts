import * as v from 'valibot';
import { pageMatchesSchema } from '../messages/content-schemas.ts';
import type { PageMatches } from '../messages/message-contract.ts';
import { browser } from '../platform/browser.ts';
import { framesInOrder } from './frames-in-order.ts';
import { inTurn } from './in-turn.ts';
import { tabKey } from './tab-key.ts';

const prefixOf = (tabId: number) => tabKey(tabId, 'matches:');

/** What one frame shows, and which message told it: a frame that tells the same again tells it anew. */
export interface FrameMatches {
  frameId: number;
  matches: PageMatches;
  toldBy: string;
}

const toldSchema = v.object({ toldBy: v.string() });

/** Keeps what a frame shows, in memory-backed session storage; a frame that shows nothing is forgotten. */
export function keepPageMatches(tabId: number, frameId: number, matches: PageMatches): Promise<void> {
  const key = prefixOf(tabId) + frameId;
  const isNothing = matches.count + matches.refuted + matches.unreadable === 0;
  return inTurn(prefixOf(tabId), () =>
    isNothing
      ? browser.storage.session.remove(key)
      : browser.storage.session.set({ [key]: { ...matches, toldBy: crypto.randomUUID() } }),
  );
}

/** Forgets what these frames of a tab showed. A frame that has told anything since they were read keeps it. */
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
