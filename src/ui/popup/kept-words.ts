import * as v from 'valibot';
import { pageNameSchema } from '../../messages/content-schemas.ts';
import type { PageName } from '../../messages/message-contract.ts';
import { browser } from '../../platform/browser.ts';
import { isKeptFor } from '../../tabs/same-page.ts';
import { tabKey } from '../../tabs/tab-key.ts';

const keptWordsSchema = v.object({
  page: pageNameSchema,
  note: v.string(),
  contact: v.string(),
  /** Whether the person covered parts of a picture, which is never kept. */
  covered: v.boolean(),
});
/** What the person has typed about a page, and whether there was more. */
export type KeptWords = v.InferOutput<typeof keptWordsSchema>;

const keyOf = (tabId: number) => tabKey(tabId, 'words');

/**
 * Keeps what is typed until it is sent: a click beside the popup closes it, and must cost nobody their words.
 */
export const keepWords = (tabId: number, words: KeptWords): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: words });

/** What was left in this tab's form about the page it shows and not sent, or null. */
export async function readWords(tabId: number, page: PageName): Promise<KeptWords | null> {
  const key = keyOf(tabId);
  const parsed = v.safeParse(keptWordsSchema, (await browser.storage.session.get(key))[key]);
  if (!parsed.success || !isKeptFor(parsed.output.page, page)) return null;
  const { note, contact, covered } = parsed.output;
  return note + contact !== '' || covered ? parsed.output : null;
}

/** Forgets what was typed in this tab's form. */
export const forgetWords = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));
