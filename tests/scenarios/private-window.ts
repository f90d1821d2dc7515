import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageTrace } from '../../src/history/records.ts';
import { untilCardSettled } from '../browsers/card-host.ts';
import { join, passOverSeen, press, waitForPainted, words } from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import type { Launched, LaunchOptions } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { outbox } from '../browsers/read-outbox.ts';
import { serveDesk } from '../browsers/serve-desk.ts';
import { changeSettingsIn } from '../browsers/settings-in.ts';
import { spokenOn } from '../browsers/spoken-on.ts';
import { storedText } from '../browsers/stored-text.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { waitForPicture } from '../browsers/wait-for-picture.ts';

const thread =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title><p>听说吃大蒜能治流感</p>';

/**
 * What is looked at, hidden and reported in a private window. `seesCard` says whether the driver can press
 * what is in a card.
 */
export function privateWindow(
  name: string,
  launch: (options: LaunchOptions) => Promise<Launched>,
  seesCard: boolean,
): void {
  describe(`private windows in ${name}`, () => {
    let launched: Launched;
    let served: Awaited<ReturnType<typeof serveDesk>>;

    beforeAll(async () => {
      served = await serveDesk((path) => (path.startsWith('/t') ? thread : null));
      launched = await launch({ inPrivateWindows: true });
      await join(launched, served.address);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    const openInPrivateWindow = (url: string) => openInWindow(url, true);
    async function openInWindow(url: string, incognito: boolean): Promise<Page> {
      const extension = await launched.stillPage();
      await extension.evaluate(async (options) => chrome.windows.create(options), { incognito, url });
      const page = await opened(url);
      await waitForPainted(page, 1);
      return page;
    }

    async function opened(url: string): Promise<Page> {
      for (;;) {
        const page = (await launched.browser.pages()).find((each) => each.url() === url);
        if (page) return page;
        await new Promise((next) => setTimeout(next, 50));
      }
    }

    /** Goes to the first match as the key does, which opens its card. */
    async function lookAtMatch(page: Page): Promise<void> {
      const tabId = await tabIdOf(launched, page);
      const extension = await launched.stillPage();
      await page.bringToFront();
      const message = { name: 'step-match', data: { by: 1 } };
      await extension.evaluate((tab, sent) => chrome.tabs.sendMessage(tab, sent), tabId, message);
    }

    test('a page looked at in a private window is marked, and nothing of it is kept', async () => {
      const settings = await passOverSeen(launched);
      await changeSettingsIn(settings, { tracePages: true });
      await settings.close();
      const hidden = await openInPrivateWindow(`${served.address}/t-hidden`);
      await lookAtMatch(hidden);
      const open = await openInWindow(`${served.address}/t-open`, false);
      await lookAtMatch(open);
      // The worker answers in turn, so once the later look is kept, the earlier one would be.
      await waitForStored(`"page":"${served.address}/t-open"`, true);
      await expect
        .poll(async () =>
          (await inStore<PageTrace>(launched, 'page-traces', 'getAll')).map(({ page }) => page),
        )
        .toEqual([`${served.address}/t-open`]);
      await hidden.close();
      // While the tab is open, what it shows is in memory.
      await waitForStored(`"url":"${served.address}/t-hidden"`, false);
      expect(await storedText(launched)).not.toContain('t-hidden');
      await open.close();
    });

    /** Waits until what the extension keeps holds `text`, or holds it no more. */
    async function waitForStored(text: string, isThere: boolean): Promise<void> {
      while ((await storedText(launched)).includes(text) !== isThere)
        await new Promise((next) => setTimeout(next, 100));
    }

    test.runIf(seesCard)(
      '“hide on this page” in a private window keeps no address and says what can be done',
      async () => {
        const page = await openInPrivateWindow(`${served.address}/t-disliked`);
        await lookAtMatch(page);
        await page.waitForSelector(`aria/${words('card_hide_here')}[role="button"]`);
        await untilCardSettled();
        await page.locator(`aria/${words('card_hide_here')}[role="button"]`).click();
        while (!(await spokenOn(page)).includes(words('refusal_hidden_only_everywhere')))
          await new Promise((next) => setTimeout(next, 50));
        await page.close();
        await waitForStored('t-disliked', false);
      },
    );

    test('a report sent from a private window is kept in the history like any other', async () => {
      const page = await openInPrivateWindow(`${served.address}/t-reported`);
      const popup = await launched.clickToolbarButton(page);
      await press(popup, 'report_open');
      await waitForPicture(popup);
      await press(popup, 'report_send');
      await popup.waitForSelector('a[href$="/receipts/secret"]');
      await popup.close();
      expect(served.arrived.at(-1)?.report.page.url).toBe(`${served.address}/t-reported`);
      expect((await outbox(launched))[0]?.pageUrl).toBe(`${served.address}/t-reported`);
      await page.close();
    });
  });
}

declare const chrome: {
  tabs: { sendMessage(tabId: number, message: object): Promise<unknown> };
  windows: { create(options: { incognito: boolean; url: string }): Promise<unknown> };
};
