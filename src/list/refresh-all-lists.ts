import { browser } from '../platform/browser.ts';
import { checkAllTabsAgain } from '../tabs/check-all-tabs-again.ts';
import { forgetListsInForce } from './lists-in-force.ts';
import { readFollowedLists } from './read-followed-lists.ts';
import { refreshList } from './refresh-list.ts';

/** The alarm that wakes the worker to refresh lists. */
export const refreshAlarm = 'refresh-lists';

/** Has lists refreshed every hour, for the first time a minute from now. Setting it again does no harm. */
export const planRefreshes = (): Promise<void> =>
  browser.alarms.create(refreshAlarm, { delayInMinutes: 1, periodInMinutes: 60 });

/** Refreshes every followed list that has an address, one after the other. */
export async function refreshAllLists(): Promise<void> {
  let hasChanged = false;
  for (const known of await readFollowedLists()) {
    if (typeof known.imported?.fileName === 'string') continue;
    const refreshed = await refreshList(known.url, known, null);
    hasChanged ||= refreshed.ok && refreshed.value.changed;
  }
  if (hasChanged) await listsChanged();
}

/** Puts the lists that are stored now in force, in every open page too. */
export async function listsChanged(): Promise<void> {
  forgetListsInForce();
  await checkAllTabsAgain();
}
