import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, press, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import { matchesOn } from '../browsers/matches-on.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { settingsIn } from '../browsers/settings-in.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const rumour = '听说吃大蒜能治流感。';

/** What the toolbar button counts on the pages of a patrol. */
export function badgeCountsNew(launch: () => Promise<Launched>): void {
  describe('the number on the toolbar button', () => {
    let launched: Launched;
    let served: Served;
    let patrol: Page;
    let thread: Page;
    let count = 1;

    beforeAll(async () => {
      served = await serve(({ url }, response) => {
        if (url === '/list.json')
          return response.end(JSON.stringify(sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'))));
        return response
          .setHeader('Content-Type', 'text/html')
          .end(
            `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title>${`<p>${rumour}</p>`.repeat(count)}`,
          );
      });
      launched = await launch();
      await join(launched, `${served.address}/list.json`);
      patrol = await launched.openExtensionPage('src/patrol.html');
      thread = await launched.browser.newPage();
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    /** What the button shows on the tab of the thread, and says under the pointer. */
    async function button(): Promise<{ text: string; title: string }> {
      const extension = await launched.stillPage();
      return extension.evaluate(
        async (tabId) => {
          const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
          const { action } = scope.browser ?? scope.chrome;
          return { text: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) };
        },
        await tabIdOf(launched, thread),
      );
    }
    const all = (count: number) => words('badge_counts_all', `${words('status_false')} ${count}`);
    const added = (count: number) => words('badge_counts_new', count);

    async function choose(): Promise<void> {
      const settings = await launched.openExtensionPage('src/settings.html#notifications');
      const box = 'section[aria-labelledby=badge-title] label:nth-of-type(2) input';
      await settings.waitForSelector(box);
      const countsNew = async () => (await settingsIn(settings)).countsNew ?? false;
      const before = await countsNew();
      await settings.$eval(box, (each) => (each as HTMLInputElement).click());
      // A page that is closed before the worker has heard of a choice may take it along.
      await expect.poll(countsNew).toBe(!before);
      await settings.close();
    }

    test('is of all matches, until the person chooses otherwise, and where the page is in no patrol', async () => {
      await thread.goto(`${served.address}/thread`);
      await waitForPainted(thread, 1);
      const everything = `${words('product_name')}: ${words('status_false')} 1`;
      await expect.poll(button).toEqual({ text: '1', title: everything });
      await choose();
      await expect.poll(button).toEqual({ text: '1', title: all(1) });
    });

    test('is of the page that is shown, whatever one tells as it makes way for it', async () => {
      await thread.goto(`${served.address}/before`);
      await waitForPainted(thread, 1);
      const extension = await launched.stillPage();
      await extension.evaluate(
        async (tabId) => {
          const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
          await (scope.browser ?? scope.chrome).scripting.executeScript({
            target: { tabId },
            // Runs beside our scripts in the page, and tells what they tell, but at every moment.
            func: () => {
              const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
              const shown = { url: location.href, place: [], count: 1, countByStatus: { false: 1 } };
              const data = { ...shown, refuted: 0, doubted: 0, unreadable: 0 };
              const tell = () =>
                (scope.browser ?? scope.chrome).runtime.sendMessage({ name: 'tell-page-matches', data });
              setInterval(() => void tell().catch(() => {}), 1);
            },
          });
        },
        await tabIdOf(launched, thread),
      );
      await thread.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
      await thread.goto(`${served.address}/thread`);
      await waitForPainted(thread, 1);
      // What this page tells comes after all that the one before it told.
      await matchesOn(launched, thread, ({ count }) => count === 1);
      expect((await button()).text).toBe('1');
    });

    test('is of what is new once its page is put into a patrol, until it was looked at', async () => {
      await patrol.bringToFront();
      await patrol.locator('textarea').fill(`${served.address}/thread`);
      await press(patrol, 'patrol_add');
      await expect.poll(button).toEqual({ text: '1', title: `${added(1)}\n${all(1)}` });
      await patrol.bringToFront();
      await patrol.waitForSelector('.patrol-set > button');
      await patrol.focus('.patrol-set > button');
      await patrol.keyboard.press('Enter');
      await waitForText(patrol, words('patrol_new_matches', 1));
      await patrol.bringToFront();
      await patrol.keyboard.press('d');
      await expect.poll(button).toEqual({ text: '', title: `${added(0)}\n${all(1)}` });
    });

    test('is of what was written since, and of all again where the person chooses so', async () => {
      count = 3;
      await thread.bringToFront();
      await thread.reload();
      await waitForPainted(thread, 3);
      await expect.poll(button).toEqual({ text: '2', title: `${added(2)}\n${all(3)}` });
      await choose();
      const everything = `${words('product_name')}: ${words('status_false')} 3`;
      await expect.poll(button).toEqual({ text: '3', title: everything });
    });
  });
}

interface Extension {
  action: Record<'getBadgeText' | 'getTitle', (details: { tabId: number }) => Promise<string>>;
  scripting: { executeScript(script: { target: { tabId: number }; func: () => void }): Promise<unknown> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}
