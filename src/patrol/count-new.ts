import { scopeAddress } from '../contract/scope-address.ts';
import { browser } from '../platform/browser.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';
import { settingsInForce } from '../settings/settings.ts';
import { describeTab } from '../tabs/describe-tab.ts';
import { onceInTurn } from '../tabs/in-turn.ts';
import { keepNewCount } from '../tabs/new-count-store.ts';
import { readPageMatches } from '../tabs/page-matches-store.ts';
import { showBadge } from '../tabs/show-badge.ts';
import { tabKey } from '../tabs/tab-key.ts';
import { isOfPatrol } from './is-of-patrol.ts';
import { matchesOf } from './look-at-walk.ts';
import { readLookedAt } from './looked-at-store.ts';
import { readPatrols } from './patrol-store.ts';

/**
 * Counts for the badge, where the person wants that, how many matches of a tab were not looked at, as a walk
 * counts them. Returns whether that is another number than before.
 */
export async function countNew(tabId: number): Promise<boolean> {
  if (!(await settingsInForce()).countsNew) return false;
  return onceInTurn(tabKey(tabId, 'new-matches'), async () => keepNewCount(tabId, await newIn(tabId)));
}

/** The same in all tabs, whose badges show it: after pages were looked at, or put into a patrol. */
export const countNewInAllTabs = oneAtATime(async () => {
  try {
    if (!(await settingsInForce()).countsNew) return;
    for (const { id } of await browser.tabs.query({}))
      if (id !== undefined && (await countNew(id))) await showBadge(id);
  } catch (error) {
    console.error('count-new', error);
  }
});

async function newIn(tabId: number): Promise<number | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  // Nothing is remembered of what was looked at in a private window, so all of it would be new each time.
  if (!tab?.url || tab.incognito || !isOfPatrol(tab.url, await readPatrols())) return null;
  // No script is put into a page for this: one that tells of no match has none to count.
  if ((await readPageMatches(tabId)).length === 0) return 0;
  const described = await describeTab(tabId, 'describe-page', false);
  if (!described.ok) return null;
  const page = scopeAddress(described.value.url, 'full');
  const known = page === null ? null : await readLookedAt(page, Date.now());
  return matchesOf(described.value, new Set(known?.matches)).filter(({ isSeen }) => !isSeen).length;
}
