import { browser } from '../platform/browser.ts';
import { readPageMatches } from './page-matches-store.ts';

/** Shows on the toolbar button how many matches a tab holds, over all its frames; nothing where there is none. */
export async function showBadge(tabId: number): Promise<void> {
  const frames = await readPageMatches(tabId);
  const count = frames.reduce((sum, { matches }) => sum + matches.count, 0);
  try {
    await browser.action.setBadgeText({
      tabId,
      text: count === 0 ? '' : count > 999 ? '999+' : String(count),
    });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#9a3412' });
  } catch {
    // The tab was closed between its message and this call; there is no button left to show anything on.
  }
}
