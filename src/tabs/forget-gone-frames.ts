import { sendToFrame } from '../messages/send-message.ts';
import { forgetPageMatches, readPageMatches } from './page-matches-store.ts';
import { showBadge } from './show-badge.ts';

/**
 * Forgets the matches of frames that are there no more or show a page we do not read, and shows the badge anew. What a
 * document says as it goes is not heard in Chromium where the next one is of another site or it is kept for going back.
 */
export async function forgetGoneFrames(tabId: number): Promise<void> {
  const frames = (await readPageMatches(tabId)).map(({ frameId }) => frameId);
  const answers = await Promise.all(frames.map((frame) => sendToFrame(tabId, frame, 'name-document', null)));
  const gone = frames.filter((_frame, at) => !answers[at]?.ok);
  if (gone.length === 0) return;
  await forgetPageMatches(tabId, gone);
  await showBadge(tabId);
}
