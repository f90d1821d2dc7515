import * as v from 'valibot';
import { pageNameSchema } from '../messages/content-schemas.ts';
import type { PageName, TabDescription } from '../messages/message-contract.ts';
import { sendToFrame } from '../messages/send-message.ts';
import { browser } from '../platform/browser.ts';

/**
 * The name of the page a tab shows, as far as it is known: where no script of ours answers, by its address
 * alone.
 */
export const nameOfTab = ({ page, url }: TabDescription): PageName =>
  page
    ? { documentKey: page.documentKey, url: page.url, historyKey: page.historyKey, nameKey: page.nameKey }
    : { documentKey: '', url, historyKey: '', nameKey: '' };

/** How long a page may take to say which it is, in milliseconds. */
const patience = 2000;

/**
 * Asks a tab which page it shows. Where none of our scripts answers, the tab's address is all there is, or
 * nothing.
 */
export async function namePageNow(tabId: number): Promise<PageName> {
  const reply = await sendToFrame(tabId, 0, 'name-page', null, patience);
  const parsed = reply.ok ? v.safeParse(pageNameSchema, reply.value) : null;
  if (parsed?.success) return parsed.output;
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return { documentKey: '', url: tab?.url ?? '', historyKey: '', nameKey: '' };
}
