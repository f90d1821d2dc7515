import { scopeAddress } from '../contract/scope-address.ts';
import { tellTab } from '../messages/send-message.ts';
import { browser } from '../platform/browser.ts';
import { readSettings } from '../settings/settings.ts';
import { tabKey } from './tab-key.ts';

/**
 * After the address of a tab changed, which need not mean a new document: has it checked again where on the
 * page before or on this one something is hidden.
 */
export async function checkNextPage(tabId: number, address: string): Promise<void> {
  const key = tabKey(tabId, 'page');
  const before = (await browser.storage.session.get(key))[key];
  const now = scopeAddress(address, 'full');
  if (now === null || before === now) return;
  await browser.storage.session.set({ [key]: now });
  const { hiddenFlags } = await readSettings();
  const isHiddenOnEither = hiddenFlags.some(({ page }) => page !== null && (page === before || page === now));
  if (isHiddenOnEither) await tellTab(tabId, 'check-again', null);
}
