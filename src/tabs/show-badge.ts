import { gravityOf } from '../contract/gravity-of.ts';
import type { Status } from '../contract/list.ts';
import { browser } from '../platform/browser.ts';
import { translate } from '../platform/translate.ts';
import { settingsInForce } from '../settings/settings.ts';
import { countByStatus, countMatches } from './count-matches.ts';
import { onceInTurn } from './in-turn.ts';
import { readNewCount } from './new-count-store.ts';
import { readPageMatches } from './page-matches-store.ts';
import { tabKey } from './tab-key.ts';

/** The badge has the colour of the gravest status on the page; each is dark enough for white letters. */
const colours: Record<Status, string> = {
  false: '#942418',
  misleading: '#87400a',
  corrected: '#1d4f8a',
  unverified: '#6a4c00',
  satire: '#6a3a86',
  true: '#1d6137',
  withdrawn: '#575d58',
};

/**
 * Shows on the toolbar button how many matches a tab holds over all its frames, with a `!` where reports have
 * news, and under the pointer how many of each status; where there is no match, or the person wants no
 * number, what the button says everywhere. On a page of a patrol it counts what is new alone, if the person
 * wants that (`patrol/count-new.ts`). One badge of a tab is drawn at a time, so that the one drawn last
 * shows what was told last.
 */
export const showBadge = (tabId: number): Promise<void> =>
  onceInTurn(tabKey(tabId, 'badge'), () => drawBadge(tabId));

/** The same on every tab. */
export async function showAllBadges(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) await showBadge(id);
}

async function drawBadge(tabId: number): Promise<void> {
  const told = await readPageMatches(tabId);
  const everywhere = {
    text: await browser.action.getBadgeText({}),
    title: await browser.action.getTitle({}),
    color: await browser.action.getBadgeBackgroundColor({}),
  };
  const { isPaused, showsCount, countsNew } = await settingsInForce();
  // While reading is paused no page has a count.
  const frames = isPaused ? [] : told;
  const all = countMatches(frames);
  const added = countsNew ? await readNewCount(tabId) : null;
  const count = showsCount ? Math.min(added ?? all, all) : 0;
  const counts = countByStatus(frames);
  const [gravest] = counts.toSorted((a, b) => gravityOf[b.status] - gravityOf[a.status]);
  const found = counts.map((each) => `${translate(`status_${each.status}`)} ${each.count}`).join(' · ');
  const news = everywhere.text ? `\n${everywhere.title}` : '';
  try {
    await browser.action.setBadgeText({
      tabId,
      text: count === 0 ? null : (count > 999 ? '999+' : String(count)) + everywhere.text,
    });
    await browser.action.setTitle({
      tabId,
      title: found ? titleOf(found, countsNew, added) + news : everywhere.title,
    });
    await browser.action.setBadgeBackgroundColor({
      tabId,
      color: count === 0 ? everywhere.color : colours[gravest?.status ?? 'withdrawn'],
    });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed between its message and this call; there is no button left to show anything on.
  }
}

/** What the button says under the pointer: what it counts too, where that may be one thing or the other. */
function titleOf(found: string, countsNew: boolean, added: number | null): string {
  if (!countsNew) return `${translate('product_name')}: ${found}`;
  const all = translate('badge_counts_all', found);
  return added === null ? all : `${translate('badge_counts_new', added)}\n${all}`;
}
