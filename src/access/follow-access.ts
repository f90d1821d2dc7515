import { tellTab } from '../messages/send-message.ts';
import { browser, type Tabs } from '../platform/browser.ts';
import { waitAtMost } from '../platform/wait-at-most.ts';
import { changeSettings, readSettings } from '../settings/settings.ts';
import { inTurn } from '../tabs/in-turn.ts';
import { injectContentScript, injectIntoFrames } from '../tabs/inject-content-script.ts';
import { keepTabPause } from '../tabs/paused-tabs.ts';
import { readAllowedSites } from './granted-sites.ts';
import { registerForGrantedSites } from './register-for-granted-sites.ts';
import { type SiteState, withState } from './site-access.ts';

/** How long a tab may take to hear that it is to fall silent, in milliseconds: one may be stopped. */
const patience = 1000;

/**
 * After sites were granted, or the extension was started anew: marks their pages from now on, open ones at
 * once.
 */
export const takeUpAccess = (): Promise<void> =>
  follow(async () => {
    await registerForGrantedSites();
    await markOpenPages();
  });

async function markOpenPages(): Promise<void> {
  const url = await readAllowedSites();
  const { leftOutSites, offSites, isPaused } = await readSettings();
  if (url.length === 0 || isPaused) return;
  const chosen = [...leftOutSites, ...offSites];
  const out = chosen.length > 0 ? await idsOf({ url: chosen }) : [];
  // A discarded tab has no page; it gets the script when it is loaded again.
  const granted = (await idsOf({ url, discarded: false })).filter((id) => !out.includes(id));
  const others = (await idsOf({ discarded: false })).filter((id) => ![...granted, ...out].includes(id));
  await Promise.all([...granted.map(injectContentScript), ...others.map(injectIntoFrames)]);
}

const idsOf = async (wanted: Tabs.QueryQueryInfoType): Promise<number[]> =>
  (await browser.tabs.query(wanted)).flatMap(({ id }) => id ?? []);

/** After the browser took back access to sites: their pages, open ones too, are left alone. */
export const giveUpAccess = (removed: string[]): Promise<void> =>
  follow(async () => {
    const kept = await readAllowedSites();
    await tellOpenPages((id) => tellTab(id, 'access-removed', { removed, kept }));
  });

/**
 * Remembers when the pages of a site are read. Those that are open are marked, or fall silent, at once: after
 * “only when I click” too, until the next click.
 */
export async function keepSiteState(site: string, state: SiteState): Promise<void> {
  await changeSettings((now) => withState(now, site, state));
  await (state === 'on' ? takeUpAccess() : leaveAlone([site], state === 'off'));
}

/**
 * Stops reading on all pages, open ones too, until it is taken up again, which `followPause` does at the
 * moment `pausedUntil`.
 */
export async function pauseReading(isPaused: boolean, pausedUntil: number | null): Promise<void> {
  await changeSettings({ isPaused, pausedUntil });
  await (isPaused ? leaveAlone(['<all_urls>'], true) : takeUpAccess());
}

/** Stops reading in one tab, whatever is opened there, or takes it up again. */
export async function pauseTab(tabId: number, isPaused: boolean): Promise<void> {
  await keepTabPause(tabId, isPaused);
  if (!isPaused) return takeUpAccess();
  const everywhere = { sites: ['<all_urls>'], isOff: true };
  await follow(async () => void (await waitAtMost(tellTab(tabId, 'leave-alone', everywhere), patience)));
}

/** After settings came from elsewhere: open pages of sites that are never read fall silent. */
export async function leaveOffSites(): Promise<void> {
  const { offSites } = await readSettings();
  if (offSites.length > 0) await leaveAlone(offSites, true);
}

const leaveAlone = (sites: string[], isOff: boolean): Promise<void> =>
  follow(() => tellOpenPages((id) => tellTab(id, 'leave-alone', { sites, isOff })));

async function tellOpenPages(tell: (tabId: number) => Promise<void>): Promise<void> {
  await registerForGrantedSites();
  const ids = await idsOf({});
  await Promise.all(ids.map((id) => waitAtMost(tell(id), patience)));
}

/**
 * Changes come in quick succession: each is followed after the one before, by what holds when its turn comes.
 * Otherwise a page could be told to fall silent after it was taken up again.
 */
const follow = (change: () => Promise<void>): Promise<void> => inTurn('access', change);
