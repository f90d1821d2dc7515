import { readSightings } from '../history/sightings.ts';
import type { PageMatches } from '../messages/message-contract.ts';
import { sendToFrame } from '../messages/send-message.ts';
import { browser } from '../platform/browser.ts';
import { readSettings } from '../settings/settings.ts';
import { countMatches } from './count-matches.ts';
import { readPageMatches } from './page-matches-store.ts';
import { pageOf } from './page-of.ts';
import { tabKey } from './tab-key.ts';

/** What to pass over in a frame: the matches of its page the person has seen, or nothing. */
type ReadSeen = (page: string) => Promise<{ key: string; at: number }[]>;

const nothing: ReadSeen = async () => [];

/**
 * Goes to the next (1) or previous (-1) match of a tab, through its frames in the order of the page and round
 * at the ends, past what was seen at an earlier visit where the person wants that. Where everything has been
 * seen, the step is made as if nothing had been. Where the person can see none of the matches, it is made all
 * the same.
 */
export async function stepThroughTab(tabId: number, by: 1 | -1): Promise<void> {
  const readSeen = (await readSettings()).skipSeen ? await seenIn(tabId) : null;
  const frames = await readPageMatches(tabId);
  let heldSince = 0;
  const ways = [
    { readSeen: readSeen ?? nothing, hidden: false },
    { readSeen: nothing, hidden: false },
    { readSeen: nothing, hidden: true },
  ];
  for (const way of readSeen ? ways : ways.slice(1)) {
    const made = await step(tabId, frames, { by, heldSince, ...way });
    if (made.stepped) return;
    heldSince = made.heldSince;
  }
}

/** What the person has seen on the pages of a tab. */
async function seenIn(tabId: number): Promise<ReadSeen> {
  const tab = await browser.tabs.get(tabId);
  return async (url) => readSightings(pageOf({ url, tab }, url) ?? '');
}

async function step(
  tabId: number,
  frames: { frameId: number; matches: PageMatches }[],
  way: { by: 1 | -1; heldSince: number; readSeen: ReadSeen; hidden: boolean },
): Promise<{ stepped: boolean; heldSince: number }> {
  const { by, readSeen, hidden } = way;
  let { heldSince } = way;
  const current = await readCurrentFrame(tabId);
  const start = Math.max(
    frames.findIndex(({ frameId }) => frameId === current),
    0,
  );
  // The frame it starts in comes twice: from where the person is, and in the end from its edge.
  for (let turn = 0; turn <= frames.length; turn += 1) {
    const at = (start + by * turn + frames.length * 2) % frames.length;
    const frame = frames[at];
    if (!frame) continue;
    const { frameId, matches } = frame;
    const before = countMatches(frames.slice(0, at));
    const seen = await readSeen(matches.url);
    const request = { by, fromEdge: turn > 0, before, total: countMatches(frames), seen, hidden, heldSince };
    const reply = await sendToFrame(tabId, frameId, 'step-match', request);
    if (!reply.ok) continue;
    heldSince ||= reply.value.heldSince;
    if (!reply.value.stepped) continue;
    await keepCurrentFrame(tabId, frameId);
    return { stepped: true, heldSince };
  }
  return { stepped: false, heldSince };
}

const keyOf = (tabId: number) => tabKey(tabId, 'current-frame');

/** Remembers in which frame of a tab the person is, going from match to match. */
export const keepCurrentFrame = (tabId: number, frameId: number): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: frameId });

/** That frame, or null before the first step. */
async function readCurrentFrame(tabId: number): Promise<number | null> {
  const frameId = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  return typeof frameId === 'number' ? frameId : null;
}
