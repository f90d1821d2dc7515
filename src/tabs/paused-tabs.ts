import * as v from 'valibot';
import { browser } from '../platform/browser.ts';
import { type Settings, settingsInForce } from '../settings/settings.ts';
import { inTurn } from './in-turn.ts';

const key = 'paused-tabs';
const pausedTabsSchema = v.fallback(v.array(v.number()), []);

/** A cache for the worker, which asks for every text it searches and alone writes this. */
let known: Promise<number[]> | null = null;

function readPausedTabs(): Promise<number[]> {
  known ??= browser.storage.session
    .get(key)
    .then((kept) => v.parse(pausedTabsSchema, kept[key]))
    .catch((error: unknown) => {
      known = null;
      throw error;
    });
  return known;
}

/** Remembers whether a tab is paused: until the person ends it, closes the tab, or ends the browser. */
export const keepTabPause = (tabId: number, isPaused: boolean): Promise<void> =>
  inTurn(key, async () => {
    const before = await readPausedTabs();
    if (before.includes(tabId) === isPaused) return;
    const now = isPaused ? [...before, tabId] : before.filter((id) => id !== tabId);
    await browser.storage.session.set({ [key]: now });
    known = Promise.resolve(now);
  });

/** The settings as they hold in a tab, where all may be paused by itself. */
export async function settingsInTab(tabId: number | undefined): Promise<Settings & { isTabPaused: boolean }> {
  const settings = await settingsInForce();
  const isInTab = tabId !== undefined && (await readPausedTabs()).includes(tabId);
  return {
    ...settings,
    isPaused: settings.isPaused || isInTab,
    isTabPaused: isInTab && !settings.isPaused,
  };
}
