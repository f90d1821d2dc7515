import * as v from 'valibot';
import type { Passage } from '../contract/report.ts';
import { type Result, refused } from '../contract/result.ts';
import { placeOfPassageSchema } from '../messages/content-schemas.ts';
import type { TabDescription } from '../messages/message-contract.ts';
import { sendToFrame } from '../messages/send-message.ts';
import { type CapturedView, captureView } from './capture-view.ts';

/** Takes a picture of a passage with what surrounds it, in the middle of the window, and leaves the page where it was. */
export async function capturePassage(tab: TabDescription, passage: Passage): Promise<Result<CapturedView>> {
  const reply = await sendToFrame(tab.tabId, 0, 'place-passage', passage);
  const place = reply.ok ? v.safeParse(placeOfPassageSchema, reply.value) : null;
  if (!place?.success) return refused('passage_not_found');
  const room = (tab.page?.viewport.height ?? 0) - place.output.height;
  // One higher than the window begins at its upper edge, below what may lie there.
  const top = Math.max(0, place.output.top - (room > 0 ? room / 2 : 80));
  try {
    const scrolled = await sendToFrame(tab.tabId, 0, 'scroll-page', { top });
    return scrolled.ok ? await captureView(tab) : refused('page_changed');
  } finally {
    await sendToFrame(tab.tabId, 0, 'scroll-page', { top: null });
  }
}
