import { scopeAddress } from '../contract/scope-address.ts';
import type { Runtime } from '../platform/browser.ts';

/**
 * The address the page of a frame is remembered by on this machine. `stated` is its address as its script
 * states it: the browser knows that of the document as it was loaded, while pages put other pages into it. A
 * frame without a web address belongs to the page of its tab; null where that is not known either. Pure.
 */
export function pageOf(
  { url = '', tab }: Pick<Runtime.MessageSender, 'url' | 'tab'>,
  stated: string,
): string | null {
  const isItsOwn = URL.parse(stated)?.origin === URL.parse(url)?.origin;
  return scopeAddress(isItsOwn ? stated : url, 'full') ?? scopeAddress(tab?.url ?? '', 'full');
}

/**
 * The address the page a person sees is remembered by, whichever of its frames asks: that of the tab. The top
 * frame states its own sooner than the browser does. In a tab we may not look at, a frame is a page of its
 * own. Pure.
 */
export function pageOfTab(
  sender: Pick<Runtime.MessageSender, 'url' | 'tab' | 'frameId'>,
  stated: string,
): string | null {
  const page = sender.frameId ? scopeAddress(sender.tab?.url ?? '', 'full') : null;
  return page ?? pageOf(sender, stated);
}

/**
 * The address of the page around a frame: the tab's, which the browser tells of sites that are granted, else
 * the origin that the frame says is around it. Pure.
 */
export const pageAround = (
  { url, tab, frameId }: Pick<Runtime.MessageSender, 'url' | 'tab' | 'frameId'>,
  stated: string,
): string => (frameId === 0 ? url : tab?.url) || stated;

/** A page's address where it may be kept on disk; null in a private window. Pure. */
export const pageToKeep = (sender: Pick<Runtime.MessageSender, 'tab'>, page: string | null): string | null =>
  sender.tab?.incognito ? null : page;

/**
 * Whether a message is from a document its tab shows no more. Chromium runs one on for a moment as it keeps
 * it for going back, and counts it as a frame of its own, which answers as the page that follows; Firefox
 * says nothing of this. Pure.
 */
export const hasLeft = (sender: Runtime.MessageSender & { documentLifecycle?: string }): boolean =>
  sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active';
