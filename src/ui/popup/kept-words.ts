import * as v from 'valibot';
import { browser } from '../../platform/browser.ts';
import { tabKey } from '../../tabs/tab-key.ts';

const keptWordsSchema = v.object({ url: v.string(), note: v.string(), contact: v.string() });
/** What the person has typed about the page at `url`. */
export type KeptWords = v.InferOutput<typeof keptWordsSchema>;

const keyOf = (tabId: number) => tabKey(tabId, 'words');

/** Keeps what is typed until it is sent: a click beside the popup closes it, and must cost nobody their words. */
export const keepWords = (tabId: number, words: KeptWords): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: words });

/** What was typed in this tab's form and not sent, or null. */
export async function readWords(tabId: number): Promise<KeptWords | null> {
  const key = keyOf(tabId);
  const parsed = v.safeParse(keptWordsSchema, (await browser.storage.session.get(key))[key]);
  return parsed.success && parsed.output.note + parsed.output.contact !== '' ? parsed.output : null;
}

/** Forgets what was typed in this tab's form. */
export const forgetWords = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));
