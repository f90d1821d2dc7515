import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardHost } from '../browsers/card-host.ts';
import { join, waitForPainted } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Frame, Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));
const head = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title>';
const rumour = '<p>听说吃大蒜能治流感。</p>';

/** A card in one frame of a page while the focus is, or was, in another. */
export function cardAcrossFrames(launch: () => Promise<Launched>): void {
  describe('a card in one frame and the focus in another', () => {
    let launched: Launched;
    let served: Served;
    let page: Page;
    let near: Frame;
    let far: Frame;
    let popup: Page;
    let tabId: number;

    beforeAll(async () => {
      served = await serve(({ url }, response) => {
        if (url === '/list.json') return response.end(JSON.stringify(list));
        return response.setHeader('Content-Type', 'text/html').end(head + bodyOf(url ?? '/'));
      });
      launched = await launch();
      await join(launched, `${served.address}/list.json`);
      page = await launched.browser.newPage();
      await page.goto(`${served.address}/thread`);
      near = await frameAt('/near');
      far = await frameAt('/far');
      tabId = await tabIdOf(launched, page);
      popup = await launched.openExtensionPage(`src/popup.html?tab=${tabId}`);
      await page.bringToFront();
      for (const frame of [page, near, far]) await waitForPainted(frame, 1);
      await page.evaluate(() => {
        const keys: string[] = [];
        Object.assign(window, { keys });
        addEventListener('keydown', ({ key }) => keys.push(key));
      });
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    /** One match in the page, one in a frame of its site and one in a frame of another. */
    function bodyOf(url: string): string {
      if (url !== '/thread') return `${rumour}<input>`;
      const elsewhere = served.address.replace('127.0.0.1', 'localhost');
      return `<textarea></textarea>${rumour}<iframe src="/near"></iframe><iframe src="${elsewhere}/far"></iframe>`;
    }

    async function frameAt(path: string): Promise<Frame> {
      return page.waitForFrame((frame) => frame.url().endsWith(path));
    }

    /** Asks the worker something about the tab, as the popup does. */
    const ask = (name: string, data: object) =>
      popup.evaluate(
        (request) => {
          const scope = globalThis as unknown as { browser?: Api; chrome: Api };
          return (scope.browser ?? scope.chrome).runtime.sendMessage(request);
        },
        { name, data: { tabId, ...data } },
      );

    /** Goes to the next match until its card is in a frame. */
    async function stepTo(frame: Frame): Promise<void> {
      do await ask('step-through-tab', { by: 1 });
      while (!(await hasCard(frame)));
    }

    const hasCard = async (frame: Frame) => (await frame.$(cardHost)) !== null;
    const waitForCard = (frame: Frame, isThere: boolean) =>
      frame.waitForFunction(
        (host, is) => (document.querySelector(host) !== null) === is,
        { polling: 50 },
        cardHost,
        isThere,
      );

    /** Waits until the focus of the page is in what a selector names in a frame. */
    const waitForFocus = (frame: Frame, selector: string) =>
      frame.waitForFunction(
        (wanted) => document.hasFocus() && document.activeElement?.matches(wanted),
        { polling: 50 },
        selector,
      );

    /**
     * Rests the pointer on the match of a frame until its card is there and every frame has been told of it.
     */
    async function pointAt(frame: Frame): Promise<void> {
      const passage = await frame.$('p');
      const { x = 0, y = 0, height = 0 } = (await passage?.boundingBox()) ?? {};
      await page.mouse.move(x + 40, y + height / 2);
      await page.mouse.move(x + 41, y + height / 2);
      await waitForCard(frame, true);
      // Asks each frame something, which it hears after the news of the card.
      await ask('describe-tab', {});
    }

    const keys = () => page.evaluate(() => Reflect.get(window, 'keys') as string[]);

    test.each(['/near', '/far'])(
      'Escape in the page closes the card of its frame %s, and is the page’s again after that',
      async (path) => {
        const frame = path === '/near' ? near : far;
        await page.click('textarea');
        await pointAt(frame);
        const before = (await keys()).length;
        // The second one comes at once, before the frames have answered.
        await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('Escape')]);
        expect((await keys()).slice(before)).toEqual(['Escape']);
        await waitForCard(frame, false);
        await waitForFocus(page.mainFrame(), 'textarea');
      },
    );

    test('what Escape closed in a frame stays closed under a pointer that moved a moment ago', async () => {
      await page.click('textarea');
      const before = (await keys()).length;
      await pointAt(far);
      const { x = 0, y = 0 } = (await (await far.$('p'))?.boundingBox()) ?? {};
      await page.mouse.move(x + 42, y + 8);
      await page.keyboard.press('Escape');
      await waitForCard(far, false);
      // Longer than a pointer rests before a card opens.
      await setTimeout(500);
      expect(await far.$(cardHost)).toBeNull();
      expect((await keys()).slice(before)).toEqual([]);
    });

    test('Escape in a frame closes the card of the page around it', async () => {
      await far.click('input');
      await pointAt(page.mainFrame());
      await page.keyboard.press('Escape');
      await waitForCard(page.mainFrame(), false);
      await waitForFocus(far, 'input');
    });

    test.each([
      ['a frame', '/near'],
      ['a frame of another site, come to through other frames', '/far'],
    ])('the focus goes back from the card in %s to the field of the page it was in', async (_name, path) => {
      await page.click('textarea');
      await stepTo(path === '/near' ? near : far);
      await waitForFocus(path === '/near' ? near : far, cardHost);
      await page.keyboard.press('Escape');
      await waitForFocus(page.mainFrame(), 'textarea');
    });

    test.each([
      ['the page', '/near'],
      ['the page', '/far'],
      ['/far', '/near'],
      ['/near', '/far'],
    ])('the focus goes back from the card in %s to the field of the frame %s', async (there, path) => {
      const [field, other] = path === '/near' ? [near, far] : [far, near];
      const frame = there === 'the page' ? page.mainFrame() : other;
      await field.click('input');
      await stepTo(frame);
      await waitForFocus(frame, cardHost);
      await page.keyboard.press('Escape');
      await waitForFocus(field, 'input');
    });

    interface Api {
      runtime: { sendMessage(message: object): Promise<unknown> };
    }
  });
}
