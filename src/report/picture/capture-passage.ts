import type { Passage } from '../../contract/report.ts';
import { type Result, refused } from '../../contract/result.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { sendToFrame } from '../../messages/send-message.ts';
import { type CapturedView, captureView } from './capture-view.ts';

/**
 * Takes a picture of a passage with what surrounds it, in the middle of the window, and leaves the page where
 * it was.
 */
export async function capturePassage(tab: TabDescription, passage: Passage): Promise<Result<CapturedView>> {
  try {
    const reached = await sendToFrame(tab.tabId, 0, 'scroll-to-passage', passage);
    return reached.ok ? await captureView(tab) : refused('passage_not_found');
  } finally {
    await sendToFrame(tab.tabId, 0, 'scroll-page', { top: null });
  }
}
