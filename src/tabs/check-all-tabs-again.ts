import { tellTab } from '../messages/send-message.ts';
import { browser } from '../platform/browser.ts';

/** Has every open page read and painted anew, after the lists changed. */
export async function checkAllTabsAgain(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : tellTab(id, 'check-again', null))));
}
