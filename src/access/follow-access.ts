import { tellTab } from '../messages/send-message.ts';
import { browser, type Tabs } from '../platform/browser.ts';
import { changeSettings, readSettings } from '../settings/settings.ts';
import { injectContentScript, injectIntoFrames } from '../tabs/inject-content-script.ts';
import { readAllowedSites } from './granted-sites.ts';
import { registerForGrantedSites } from './register-for-granted-sites.ts';
import { type SiteState, withState } from './site-access.ts';

/**
 * After sites were granted, or the extension was started anew: marks their pages from now on, open ones at
 * once.
 */
export async function takeUpAccess(): Promise<void> {
  await registerForGrantedSites();
  await markOpenPages();
}

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

/**
 * After access to sites was taken back: their pages, open ones too, are left alone. Frames that cannot tell
 * whose they are fall silent everywhere; where the browser still allows it they are marked again.
 */
export async function giveUpAccess(removed: readonly string[]): Promise<void> {
  await stopReading(removed, await readAllowedSites());
}

/**
 * Remembers when the pages of a site are read. Those that are open are marked, or fall silent, at once: after
 * “only when I click” too, until the next click.
 */
export async function keepSiteState(site: string, state: SiteState): Promise<void> {
  await changeSettings((now) => withState(now, site, state));
  await (state === 'on' ? takeUpAccess() : stopReading([site], []));
}

/** Stops reading on all pages, open ones too, until it is taken up again. */
export async function pauseReading(isPaused: boolean): Promise<void> {
  await changeSettings({ isPaused });
  await (isPaused ? stopReading(['<all_urls>'], []) : takeUpAccess());
}

async function stopReading(removed: readonly string[], kept: readonly string[]): Promise<void> {
  await registerForGrantedSites();
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined ? null : tellTab(id, 'access-removed', { removed: [...removed], kept: [...kept] }),
    ),
  );
  await markOpenPages();
}
