import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardHost } from '../browsers/card-host.ts';
import { join, passOverSeen, press, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Frame, Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));
const head = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title>';
const rumour = '<p>听说吃大蒜能治流感。</p>';
/** More than any other page has: as that is left, the button counts fewer and fewer of its frames. */
const hiddenCount = 7;

/** Going from match to match through frames of the same and of another site, and through a shadow root. */
export function stepThroughFrames(launch: () => Promise<Launched>): void {
  describe('going from match to match', () => {
    let launched: Launched;
    let served: Served;
    let page: Page;
    let popup: Page;
    let tabId: number;
    let order: string[];
    let letCome = () => {};
    const mayCome = new Promise<void>((resolve) => {
      letCome = resolve;
    });

    beforeAll(async () => {
      served = await serve(async ({ url }, response) => {
        if (url === '/list.json') return response.end(JSON.stringify(list));
        if (url === '/late') await mayCome;
        return response.setHeader('Content-Type', 'text/html').end(head + bodyOf(url ?? '/'));
      });
      launched = await launch();
      await join(launched, `${served.address}/list.json`);
      page = await launched.browser.newPage();
      await page.goto(`${served.address}/thread`);
      await waitForPainted(page, 2);
      tabId = await tabIdOf(launched, page);
      await waitForTold(5);
      order = ['/thread', '/thread', '/outer', '/inner', '/elsewhere'];
      popup = await launched.openExtensionPage(`src/popup.html?tab=${tabId}`);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    /**
     * Two matches in the top frame, one of them in a shadow root; one in each frame, of which one is of
     * another site.
     */
    function bodyOf(url: string): string {
      if (url === '/outer') return `${rumour}<iframe src="/inner"></iframe>`;
      if (url === '/hidden')
        return `<div style="position:absolute;left:-9999px">${rumour.repeat(hiddenCount)}</div>`;
      if (url === '/waits') return '<iframe src="/late"></iframe>';
      if (url !== '/thread') return rumour;
      const elsewhere = served.address.replace('127.0.0.1', 'localhost');
      return `${rumour}<iframe src="/outer" height="400"></iframe><div style="height:2000px"></div>
        <iframe src="${elsewhere}/elsewhere"></iframe><div id="host"></div><script>
          document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '${rumour}';
        </script>`;
    }

    /** Waits until the toolbar button of the page counts this many. */
    async function waitForTold(count: number | ''): Promise<void> {
      const extension = await launched.stillPage();
      await page.bringToFront();
      for (;;) {
        const text = await extension.evaluate((id) => {
          const scope = globalThis as unknown as { browser?: Api; chrome: Api };
          return (scope.browser ?? scope.chrome).action.getBadgeText({ tabId: id });
        }, tabId);
        if (text === String(count)) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }

    /** Goes one step and returns the paths of the frames that show a card then. */
    async function step(by: 1 | -1): Promise<string> {
      await page.bringToFront();
      await popup.evaluate(
        (request) => {
          const scope = globalThis as unknown as { browser?: Api; chrome: Api };
          return (scope.browser ?? scope.chrome).runtime.sendMessage(request);
        },
        { name: 'step-through-tab', data: { tabId, by } },
      );
      return (await cardFrames()).join(' ');
    }

    async function cardFrames(): Promise<string[]> {
      const frames = await Promise.all(
        page.frames().map(async (frame: Frame) => {
          return (await frame.$(cardHost)) ? [new URL(frame.url()).pathname] : [];
        }),
      );
      return frames.flat();
    }

    test('the popup counts the matches of all frames, by status', async () => {
      await waitForText(popup, `${words('status_false')} 5`);
    });

    test('a press on its button shows the first match', async () => {
      await press(popup, 'step_next');
      await page.bringToFront();
      while ((await cardFrames()).join() !== '/thread')
        await new Promise((resolve) => setTimeout(resolve, 50));
      await step(-1);
    });

    test('“next” goes through the frames in the order of the page, and round', async () => {
      const visited: string[] = [];
      for (let turn = 0; turn < 6; turn += 1) visited.push(await step(1));
      expect(visited).toEqual([...order, '/thread']);
    });

    test('“previous” goes the same way back', async () => {
      const visited: string[] = [];
      for (let turn = 0; turn < 5; turn += 1) visited.push(await step(-1));
      expect(visited).toEqual([...order].reverse());
    });

    test('what was looked at on an earlier visit is passed over where the person wants that', async () => {
      const settings = await passOverSeen(launched);
      // All were looked at before, and none of that was remembered.
      await waitForText(settings, words('moving_seen', 0));
      for (let turn = 0; turn < 5; turn += 1) await step(1);
      // The two in the top frame read the same: they are one.
      await waitForText(settings, words('moving_seen', 4));
      await settings.close();
      await page.bringToFront();
      await page.reload();
      await page.evaluate(() => {
        const added = document.createElement('p');
        added.textContent = '新回复：吃大蒜能治流感？';
        document.body.append(added);
      });
      await waitForTold(6);
      expect(await step(1)).toBe('/thread');
      expect(await page.evaluate(() => scrollY > 1500)).toBe(true);
    });

    test('where nobody can see any of them, the step is made all the same', async () => {
      await page.goto(`${served.address}/hidden`);
      await waitForTold(hiddenCount);
      expect(await step(1)).toBe('/hidden');
      await page.goto(`${served.address}/thread`);
    });

    test('a tab that goes to a page we do not read counts nothing, and counts again on the way back', async () => {
      await page.goto(`${served.address}/thread`);
      await waitForTold(5);
      await page.goto(`${served.address.replace('127.0.0.1', 'forum.example')}/reply`);
      await waitForTold('');
      // What leaves the page at once takes the driver's own answer away.
      await page.evaluate(() => void setTimeout(() => history.back()));
      await waitForTold(5);
      await page.evaluate(() => void setTimeout(() => location.assign('about:blank')));
      await waitForTold('');
    });

    test('a frame that got the script before its page has come is read all the same', async () => {
      const going = page.goto(`${served.address}/waits`);
      await page.waitForSelector('iframe');
      const extension = await launched.openExtensionPage('src/history.html');
      // As a press on the toolbar button does while the frame still has its first, empty document.
      await extension.evaluate(async (id) => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        const { runtime, scripting } = scope.browser ?? scope.chrome;
        const [declared] = runtime.getManifest().content_scripts;
        const files = (declared?.js ?? []).map((file) => file.replace(runtime.getURL(''), ''));
        await scripting.executeScript({
          target: { tabId: id, allFrames: true },
          files,
          injectImmediately: true,
        });
      }, tabId);
      await extension.close();
      await page.bringToFront();
      letCome();
      await going;
      const frame = await page.waitForFrame((each) => each.url().endsWith('/late'));
      await waitForPainted(frame, 1);
    });

    interface Api {
      runtime: {
        sendMessage(message: object): Promise<unknown>;
        getManifest(): { content_scripts: { js: string[] }[] };
        getURL(path: string): string;
      };
      scripting: { executeScript(injection: object): Promise<unknown> };
      action: { getBadgeText(details: { tabId: number }): Promise<string> };
    }
  });
}
