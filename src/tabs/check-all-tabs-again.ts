import { tellTab } from '../messages/send-message.ts';
import { browser } from '../platform/browser.ts';
import { forgetSettingsInForce } from '../settings/settings.ts';

/** Has every open page read and painted anew, after the lists or the hidden flags changed. */
export async function checkAllTabsAgain(): Promise<void> {
  forgetSettingsInForce();
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : tellTab(id, 'check-again', null))));
}
