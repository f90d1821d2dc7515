import { tellTab } from '../messages/send-message.ts';
import { browser, type Tabs } from '../platform/browser.ts';
import { readSettings } from '../settings/settings.ts';
import { injectContentScript, injectIntoFrames } from '../tabs/inject-content-script.ts';
import { readAllowedSites } from './granted-sites.ts';
import { registerForGrantedSites } from './register-for-granted-sites.ts';

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
  if (url.length === 0) return;
  // A discarded tab has no page; it gets the script when it is loaded again.
  const { leftOutSites } = await readSettings();
  const out = leftOutSites.length > 0 ? await idsOf({ url: leftOutSites }) : [];
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

/** After the person left out granted sites, or took them in again: the same, whatever else is granted. */
export const followLeftOut = async (): Promise<void> => stopReading((await readSettings()).leftOutSites, []);

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
