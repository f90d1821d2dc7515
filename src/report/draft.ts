import * as v from 'valibot';
import { type Passage, passageSchema } from '../contract/report.ts';
import { browser } from '../platform/browser.ts';
import { tabKey } from '../tabs/tab-key.ts';

/** What "report this" on a card leaves for the form: kept in session storage, per tab. */
export interface Draft {
  passages: Passage[];
  category: string;
}

const draftSchema = v.object({
  passages: v.pipe(v.array(passageSchema), v.maxLength(100)),
  category: v.pipe(v.string(), v.maxLength(64)),
});

const keyOf = (tabId: number) => tabKey(tabId, 'draft');

/** Keeps a draft until the form is sent or the tab closes. */
export const keepDraft = (tabId: number, draft: Draft): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: draft });

/** The draft of a tab, or null. */
export async function readDraft(tabId: number): Promise<Draft | null> {
  const key = keyOf(tabId);
  const parsed = v.safeParse(draftSchema, (await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.output : null;
}

/** Forgets the draft of a tab. */
export const clearDraft = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));
