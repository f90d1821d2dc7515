import * as v from 'valibot';
import { good, type Result, refused } from '../contract/result.ts';
import { frameDescriptionSchema } from '../messages/content-schemas.ts';
import type { FrameDescription, TabDescription } from '../messages/message-contract.ts';
import { sendToFrame } from '../messages/send-message.ts';
import { browser } from '../platform/browser.ts';
import { injectCloserLook } from './inject-closer-look.ts';
import { injectContentScript } from './inject-content-script.ts';
import { isStoreFull, readPageMatches } from './page-matches-store.ts';
import { tabHindrance } from './tab-hindrance.ts';

/** To look at a page as it is, or as a report may tell of it. */
type Look = 'describe-page' | 'describe-for-report';

/** How long a frame within the page may keep a person waiting, in milliseconds. */
const framePatience = 2000;

/** Looks at a tab for the popup, putting the scripts in first where there are none and the browser allows it. */
export async function describeTab(tabId: number, look: Look): Promise<Result<TabDescription>> {
  const injected = await injectScripts(tabId);
  const top = injected ? await describeFrame(tabId, 0, look) : null;
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return refused('tab_closed');
  const url = top?.page.url ?? tab.url ?? '';
  const frames = top ? await readPageMatches(tabId) : [];
  return good({
    tabId,
    windowId: tab.windowId ?? browser.windows.WINDOW_ID_NONE,
    url,
    title: top?.page.title ?? tab.title ?? '',
    hindrance: top ? null : injected ? 'silent' : tabHindrance(url),
    page: top?.page ?? null,
    isBeingRead: top?.isBeingRead ?? false,
    frames: await Promise.all(
      frames.map(async (frame) => {
        const described =
          frame.frameId === 0 ? top : await describeFrame(tabId, frame.frameId, look, framePatience);
        return { ...frame, passages: described?.passages ?? [], flags: described?.flags ?? [] };
      }),
    ),
    mayLackFrames: await isStoreFull(),
  });
}

/** Puts both scripts into a tab, each where it is not yet; false where the browser does not allow it. */
export async function injectScripts(tabId: number): Promise<boolean> {
  const isMarked = (await sendToFrame(tabId, 0, 'name-document', null)).ok;
  return (isMarked || (await injectContentScript(tabId))) && (await injectCloserLook(tabId));
}

/** What a frame says of itself; null where no script of ours answers in it, or not within `limit` milliseconds. */
export async function describeFrame(
  tabId: number,
  frameId: number,
  look: Look,
  limit?: number,
): Promise<FrameDescription | null> {
  const reply = await sendToFrame(tabId, frameId, look, null, limit);
  const parsed = reply.ok ? v.safeParse(frameDescriptionSchema, reply.value) : null;
  return parsed?.success ? parsed.output : null;
}
