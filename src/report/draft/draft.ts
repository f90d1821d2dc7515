import * as v from 'valibot';
import { entryReferenceSchema, passageSchema } from '../../contract/report.ts';
import { pageNameSchema } from '../../messages/content-schemas.ts';
import type { PageName } from '../../messages/message-contract.ts';
import { browser } from '../../platform/browser.ts';
import { namePageNow } from '../../tabs/name-of-tab.ts';
import { isKeptFor } from '../../tabs/same-page.ts';
import { tabKey } from '../../tabs/tab-key.ts';

const draftSchema = v.object({
  /** The page it is about. It does not apply to another page in the same tab. */
  page: pageNameSchema,
  passages: v.pipe(v.array(passageSchema), v.maxLength(100)),
  /** Empty where the person named none. */
  category: v.pipe(v.string(), v.maxLength(64)),
  /** The entry whose flag the person disputes. */
  disputes: v.nullable(entryReferenceSchema),
  note: v.string(),
  /** Whether the address of what was clicked is not in the note because it names a person. */
  personLeftOut: v.boolean(),
  /** Whether the form leads the focus to “Send”: the key for a report as it stands. */
  asItStands: v.boolean(),
});

/** What “report this”, the context menu or the key prepares for the form. In session storage, one per tab. */
export type Draft = v.InferOutput<typeof draftSchema>;

/** What may be added to a draft. */
export type DraftParts = Partial<Omit<Draft, 'page'>>;

const keyOf = (tabId: number) => tabKey(tabId, 'draft');

/**
 * Adds `added` to the draft of a tab. Passages of one page are collected for one report, the newest first,
 * until the form is sent or the tab closes. `url` is the page's address as the caller knows it.
 */
export async function addToDraft(tabId: number, url: string, added: DraftParts): Promise<void> {
  const named = await namePageNow(tabId);
  const page = named.documentKey ? named : { ...named, url };
  const kept = await readDraft(tabId, page);
  // A dispute and a report of the page are different: neither gets the contents of the other.
  const isSameAim = flagOf(kept?.disputes) === flagOf(added.disputes);
  const before = isSameAim ? kept : null;
  const passages = [...(added.passages ?? []), ...(before?.passages ?? [])];
  await keepDraft(tabId, {
    page,
    passages: [...new Map(passages.map((passage) => [JSON.stringify(passage), passage])).values()].slice(
      0,
      100,
    ),
    category: added.category ?? before?.category ?? '',
    disputes: added.disputes ?? null,
    note: [...new Set([before?.note, added.note].filter(Boolean))].join('\n'),
    personLeftOut: added.personLeftOut || before?.personLeftOut || false,
    asItStands: added.asItStands ?? false,
  });
}

/** Which entry of which list is disputed, whatever the version of the list. */
const flagOf = (disputes: Draft['disputes'] | undefined): string =>
  disputes ? JSON.stringify([disputes.listId, disputes.entryId]) : '';

/** The draft of a tab about the page it shows, or null. */
export async function readDraft(tabId: number, page: PageName): Promise<Draft | null> {
  const key = keyOf(tabId);
  const parsed = v.safeParse(draftSchema, (await browser.storage.session.get(key))[key]);
  return parsed.success && isKeptFor(parsed.output.page, page) ? parsed.output : null;
}

/** Keeps the draft of a tab. */
export const keepDraft = (tabId: number, draft: Draft): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: draft });

/** Forgets the draft of a tab. */
export const clearDraft = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));
