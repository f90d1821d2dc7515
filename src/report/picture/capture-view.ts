import * as v from 'valibot';
import { good, type Result, refused } from '../../contract/result.ts';
import { viewOfPageSchema } from '../../messages/content-schemas.ts';
import type { TabDescription, ViewOfPage } from '../../messages/message-contract.ts';
import { sendToFrame } from '../../messages/send-message.ts';
import { isSamePage } from '../../tabs/same-page.ts';
import { captureVisibleTab } from './capture-visible-tab.ts';

/** A picture, and what the page says it showed at that moment; null where it could not be asked. */
export interface CapturedView {
  picture: ImageBitmap;
  view: ViewOfPage | null;
}

/** How many times a page is tried that keeps moving while its picture is taken. */
const tries = 4;

/**
 * Takes a picture of what a tab shows. The page is asked before and after it what is private and where. The
 * picture counts only if both answers are equal: otherwise a cover could miss its name. `said` is what it has
 * just said for a picture of the whole page, with what is private and what is stuck.
 */
export async function captureView(
  tab: TabDescription,
  said: ViewOfPage | null = null,
): Promise<Result<CapturedView>> {
  if (!tab.page) {
    const picture = await captureVisibleTab(tab.tabId, tab.windowId);
    return picture.ok ? good({ picture: picture.value, view: null }) : picture;
  }
  const asked = { areas: true, stuck: said !== null };
  for (let turn = 0; turn < tries; turn += 1) {
    const before = said && turn === 0 ? good(said) : await measureView(tab.tabId, asked);
    if (!before.ok) return before;
    if (!isSamePage(tab.page, before.value)) return refused('page_changed');
    if (before.value.width < 1 || before.value.height < 1) return refused('window_without_size');
    const picture = await captureVisibleTab(tab.tabId, tab.windowId);
    if (!picture.ok) return picture;
    const after = await measureView(tab.tabId, asked);
    if (after.ok && JSON.stringify(before.value) === JSON.stringify(after.value))
      return good({ picture: picture.value, view: isAllFrame(after.value) ? null : after.value });
    picture.value.close();
  }
  return refused('page_moving');
}

/** A document that only embeds something, such as a PDF, cannot be searched for names. */
const isAllFrame = ({ areas, width, height }: ViewOfPage): boolean =>
  areas.some((area) => area.kind === 'frame' && area.width * area.height > width * height * 0.9);

/** What the page says it shows. */
export async function measureView(
  tabId: number,
  asked: { areas: boolean; stuck: boolean },
): Promise<Result<ViewOfPage>> {
  const reply = await sendToFrame(tabId, 0, 'measure-view', asked);
  if (!reply.ok) return refused('page_changed');
  const parsed = v.safeParse(viewOfPageSchema, reply.value);
  return parsed.success ? good(parsed.output) : refused('message_invalid');
}
