import type { Runtime } from '../platform/browser.ts';
import { pageOf } from './page-of.ts';
import { scopeAddress } from './scope-address.ts';

/**
 * What the page a person sees is remembered by, whichever of its frames asks: the address of the tab. The top frame
 * itself tells it sooner than the browser does; in a tab that may not be looked at, a frame is a page of its own. Pure.
 */
export function pageOfTab(
  sender: Pick<Runtime.MessageSender, 'url' | 'tab' | 'frameId'>,
  told: string,
): string | null {
  const page = sender.frameId ? scopeAddress(sender.tab?.url ?? '', 'full') : null;
  return page ?? pageOf(sender, told);
}
