import { expect, test } from 'vitest';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import { launchFirefox, openedOutside } from '../browsers/launch-firefox.ts';
import type { Page } from '../browsers/page.ts';
import { violationsOf } from '../browsers/violations-of.ts';
import { privateWindow } from '../scenarios/private-window.ts';

privateWindow('Firefox', launchFirefox, false);

test('a page of ours in a private window says why it shows nothing, and leads to where it does', async () => {
  const launched = await launchFirefox({ inPrivateWindows: true });
  try {
    const extension = await launched.stillPage();
    const address = `${launched.extensionOrigin}/src/history.html`;
    await extension.evaluate(async (url) => {
      const { id: windowId } = await chrome.windows.create({ incognito: true });
      await chrome.tabs.create({ windowId, url });
    }, address);
    const page = await pageThatSays(words('private_shut_out'));
    expect(await violationsOf(page, { asItIs: true })).toEqual([]);
    await press(page, 'private_leave');
    const outside = await openedOutside(launched.browser, address);
    await waitForText(outside, words('history_empty'));
    await expect.poll(() => page.evaluate(() => true).catch(() => false)).toBe(false);

    async function pageThatSays(text: string): Promise<Page> {
      for (;;) {
        for (const each of await launched.browser.pages()) {
          const said = await each.evaluate(() => document.body.textContent).catch(() => null);
          if (said?.includes(text)) return each;
        }
        await new Promise((next) => setTimeout(next, 50));
      }
    }
  } finally {
    await launched.close();
  }
});

test('where Firefox knows private windows only, it says so and opens none', async () => {
  const launched = await launchFirefox({
    inPrivateWindows: true,
    preferences: { 'browser.privatebrowsing.autostart': true },
  });
  try {
    const page = await launched.openExtensionPage('src/history.html');
    await press(page, 'private_leave');
    await waitForText(page, words('private_only'));
    expect(await page.evaluate(async () => (await chrome.windows.getAll()).length)).toBe(1);
  } finally {
    await launched.close();
  }
});

declare const chrome: {
  tabs: { create(options: { windowId: number; url: string }): Promise<unknown> };
  windows: { create(options: { incognito: boolean }): Promise<{ id: number }>; getAll(): Promise<object[]> };
};
