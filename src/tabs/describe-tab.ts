import * as v from 'valibot';
import { good, type Result, refused } from '../contract/result.ts';
import { pageDescriptionSchema } from '../messages/content-schemas.ts';
import type { PageDescription, TabDescription } from '../messages/message-contract.ts';
import { sendToFrame } from '../messages/send-message.ts';
import { browser } from '../platform/browser.ts';
import { injectContentScript } from './inject-content-script.ts';
import { readPageMatches } from './page-matches-store.ts';
import { tabHindrance } from './tab-hindrance.ts';

/** Looks at a tab for the popup, putting the content script in first where there is none and the browser allows it. */
export async function describeTab(tabId: number): Promise<Result<TabDescription>> {
  let page = await askPage(tabId);
  let injected = true;
  if (!page) {
    injected = await injectContentScript(tabId);
    if (injected) page = await askPage(tabId);
  }
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return refused('tab_closed');
  const url = page?.url ?? tab.url ?? '';
  return good({
    tabId,
    windowId: tab.windowId ?? browser.windows.WINDOW_ID_NONE,
    url,
    title: page?.title ?? tab.title ?? '',
    hindrance: page ? null : injected ? 'silent' : tabHindrance(url),
    page,
    frames: page ? await readPageMatches(tabId) : [],
  });
}

async function askPage(tabId: number): Promise<PageDescription | null> {
  const reply = await sendToFrame(tabId, 0, 'describe-page', null);
  const parsed = reply.ok ? v.safeParse(pageDescriptionSchema, reply.value) : null;
  return parsed?.success ? parsed.output : null;
}
