import { sendToFrame } from '../messages/send-message.ts';
import { forgetPageMatches, readPageMatches } from './page-matches-store.ts';
import { showBadge } from './show-badge.ts';

/**
 * Forgets the matches of frames that are there no more or show a page we do not read, and shows the badge
 * anew. What a document says as it goes is not heard in Chromium where the next one is of another site or it
 * is kept for going back. A frame keeps its number over a reload: the old document gives no answer while the
 * new one may tell what it shows.
 */
export async function forgetGoneFrames(tabId: number): Promise<void> {
  const frames = await readPageMatches(tabId);
  const answers = await Promise.all(
    frames.map(({ frameId }) => sendToFrame(tabId, frameId, 'name-document', null)),
  );
  const gone = frames.filter((_frame, at) => !answers[at]?.ok);
  if (gone.length === 0) return;
  await forgetPageMatches(tabId, gone);
  await showBadge(tabId);
}
