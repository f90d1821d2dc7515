import type { Runtime } from '../platform/browser.ts';
import { pageAround } from '../tabs/page-of.ts';
import { settingsInTab } from '../tabs/paused-tabs.ts';
import { isReached } from '../tabs/run-in-frames.ts';
import { coversAny, sitePattern } from './match-patterns.ts';
import { mayBeRead } from './site-access.ts';

/**
 * Whether a frame that is being read may go on being read by itself, which it asks where it cannot tell: the
 * person and the browser must both allow it. One without a site of its own goes with the page around it.
 */
export async function mayGoOn(sender: Runtime.MessageSender, around: string): Promise<boolean> {
  const { url = '', tab, frameId } = sender;
  if (tab?.id === undefined || frameId === undefined) return false;
  const settings = await settingsInTab(tab.id);
  const page = pageAround(sender, around);
  const goesWithPage = sitePattern(url) === null;
  const isLeftOut = coversAny(settings.leftOutSites, page);
  if (!mayBeRead(url, page, settings) || (goesWithPage && isLeftOut)) return false;
  return isReached(tab.id, frameId);
}
