import type { Runtime } from '../platform/browser.ts';
import { scopeAddress } from './scope-address.ts';

/**
 * What the page of a frame is remembered by on this machine. `told` is its address as its script tells it: the browser
 * tells that of the document as it was loaded, while pages put other pages into it. A frame without a web address
 * belongs to the page of its tab; null where that is not known either. Pure.
 */
export function pageOf(
  { url = '', tab }: Pick<Runtime.MessageSender, 'url' | 'tab'>,
  told: string,
): string | null {
  const isItsOwn = URL.parse(told)?.origin === URL.parse(url)?.origin;
  return scopeAddress(isItsOwn ? told : url, 'full') ?? scopeAddress(tab?.url ?? '', 'full');
}
