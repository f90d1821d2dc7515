import type { FollowedList } from '../history/records.ts';
import { browser } from '../platform/browser.ts';
import { checkAllTabsAgain } from '../tabs/check-all-tabs-again.ts';
import { forgetListsInForce, whatIsInForce } from './lists-in-force.ts';
import { changeRecord, recordsCopied } from './put-list.ts';
import { readFollowedLists } from './read-followed-lists.ts';
import { isRefreshDue } from './refresh-delays.ts';
import { refreshList } from './refresh-list.ts';
import { tellNewsOfEntries } from './tell-news-of-entries.ts';

/** The alarm that wakes the worker to refresh lists. */
export const refreshAlarm = 'refresh-lists';

const minute = 60_000;
const longestSleep = 60 * minute;

/**
 * Has the worker wake when the next list is due, and once an hour in any case: records say what is due, so
 * that nothing is lost with the worker. Setting it again does no harm.
 */
export async function planRefreshes(): Promise<void> {
  const now = Date.now();
  const due = (await listsWithAddress()).map(({ nextCheckAt }) =>
    isRefreshDue(nextCheckAt, now) ? now : nextCheckAt,
  );
  const when = Math.max(now + minute, Math.min(now + longestSleep, ...due));
  await browser.alarms.create(refreshAlarm, { when, periodInMinutes: 60 });
}

/** The same where no alarm is set, or one so late that the clock was set back since. */
export async function keepRefreshing(): Promise<void> {
  const planned = await browser.alarms.get(refreshAlarm);
  if (!planned || planned.scheduledTime > Date.now() + longestSleep + minute) await planRefreshes();
}

/** What came as a file is never fetched. */
const listsWithAddress = async (): Promise<FollowedList[]> =>
  (await readFollowedLists()).filter(({ imported }) => typeof imported?.fileName !== 'string');

/** Refreshes every followed list that has an address. */
export const refreshAllLists = (): Promise<void> => refreshThose(() => true);

/** Refreshes the followed lists that are due. */
export const refreshDueLists = (): Promise<void> =>
  refreshThose(({ nextCheckAt }) => isRefreshDue(nextCheckAt, Date.now()));

/** One after the other; what is not reached, since the worker died, stays due. */
async function refreshThose(isMeant: (list: FollowedList) => boolean): Promise<void> {
  let hasChanged = false;
  for (const known of await listsWithAddress()) {
    if (!isMeant(known)) continue;
    const refreshed = await refreshList(known.url, known, null);
    hasChanged ||= refreshed.ok && refreshed.value.changed;
  }
  await planRefreshes();
  if (hasChanged) await listsChanged();
}

/** Puts the lists that are stored now in force, in every open page too, and tells what they say anew. */
export async function listsChanged(): Promise<void> {
  const stored = await readFollowedLists();
  forgetListsInForce();
  // Pages ask for them once they have read themselves. Whoever asks hears what is wrong.
  whatIsInForce().catch(() => {});
  await checkAllTabsAgain();
  await recordsCopied();
  await tellNewsOfEntries();
  for (const { url, untold } of stored) if (untold) await markTold(url, untold);
}

/** A list that was replaced once more meanwhile is still to be told of. */
const markTold = (url: string, edition: string) =>
  changeRecord(url, (record) => (record.untold === edition ? { ...record, untold: undefined } : record));

/** Tells open pages of lists of which a worker that died did not. */
export async function tellWhatWasLeft(): Promise<void> {
  const lists = await readFollowedLists();
  if (lists.some(({ untold }) => untold !== undefined)) await listsChanged();
}
