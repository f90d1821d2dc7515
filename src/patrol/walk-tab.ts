import * as v from 'valibot';
import { sendToFrame } from '../messages/send-message.ts';
import { browser, type Tabs } from '../platform/browser.ts';
import { arrivalKey } from './arrival.ts';

const walkTabSchema = v.object({
  tabId: v.number(),
  /** The patrol whose page was opened in it last. */
  patrolId: v.string(),
  /** What the tab showed when the page of the walk was opened, by which the page is told from it. */
  left: v.object({ documentKey: v.string(), url: v.string() }),
  /** The address that was opened. */
  opened: v.string(),
});
type WalkTab = v.InferOutput<typeof walkTabSchema>;

const tabKey = 'walk-tab';
const loadsKey = 'walk-loads';

/** The one tab that all walks go through; in session storage, as the numbers of tabs are. */
export async function readWalkTab(): Promise<(WalkTab & { tab: Tabs.Tab }) | null> {
  const parsed = v.safeParse(walkTabSchema, (await browser.storage.session.get(tabKey))[tabKey]);
  const tab = parsed.success ? await browser.tabs.get(parsed.output.tabId).catch(() => null) : null;
  return parsed.success && tab ? { ...parsed.output, tab } : null;
}

/** Opens a page of a patrol in the tab of all walks, in front: a page that nobody sees is never loaded. */
export async function openInWalkTab(url: string, patrolId: string): Promise<void> {
  const known = await readWalkTab();
  const left = { documentKey: '', url: known?.tab.url ?? '' };
  await browser.storage.session.set({ [arrivalKey]: null });
  if (known) {
    const named = await sendToFrame(known.tabId, 0, 'name-document', null, patience);
    if (named.ok) left.documentKey = String(named.value.documentKey);
  }
  const { id } = known
    ? await browser.tabs.update(known.tabId, { url, active: true })
    : await browser.tabs.create({ url, active: true });
  if (id === undefined) return;
  await browser.storage.session.set({ [tabKey]: { tabId: id, patrolId, left, opened: url } });
}

/** How long a page that is left may take to say which it is, in milliseconds. */
const patience = 1000;

/**
 * Brings the tab of a walk to the front; false where the person has closed it, or another walk has opened a
 * page in it since.
 */
export async function showWalkTab(patrolId: string): Promise<boolean> {
  const known = await readWalkTab();
  if (known?.patrolId !== patrolId) return false;
  await browser.tabs.update(known.tabId, { active: true });
  return true;
}

const loadsSchema = v.record(v.string(), v.number());

/** When a page of a site was opened last in a walk, since the browser started. */
export async function readLastLoad(site: string): Promise<number | undefined> {
  const parsed = v.safeParse(loadsSchema, (await browser.storage.session.get(loadsKey))[loadsKey]);
  return parsed.success ? parsed.output[site] : undefined;
}

/** Notes that a page of a site is opened now. */
export async function noteLoad(site: string, now: number): Promise<void> {
  const parsed = v.safeParse(loadsSchema, (await browser.storage.session.get(loadsKey))[loadsKey]);
  const loads = Object.entries(parsed.success ? parsed.output : {}).filter(([, at]) => at > now - 3_600_000);
  await browser.storage.session.set({ [loadsKey]: { ...Object.fromEntries(loads), [site]: now } });
}
