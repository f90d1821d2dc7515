import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, press, waitForText, words } from '../browsers/drive-product.ts';
import { editPatrol } from '../browsers/edit-patrol.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const claim = '吃大蒜能治流感';
const list = sampleListOf(1, sampleEntry('garlic', claim));
const places = 'output, [role=status], [role=alert], [aria-live]';

/** Whoever hears the pages hears what happens on them, once, and each text in its own language. */
export function heard(launch: () => Promise<Launched>): void {
  describe('a person who hears the pages', () => {
    let launched: Launched;
    let served: Served;
    let thread: Page;

    beforeAll(async () => {
      served = await serve((request, response) => {
        if (request.url === '/list.json') return response.end(JSON.stringify(list));
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        return response.end(`<!doctype html><title>论坛</title><p>听说${claim}。</p>`);
      });
      launched = await launch();
      await join(launched, `${served.address}/list.json`);
      thread = await launched.browser.newPage();
      await thread.goto(served.address);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    /** Begins to write down what is said where something could be said already, and returns what reads it. */
    async function listen(page: Page): Promise<() => Promise<string[]>> {
      await page.evaluate((selector) => {
        const known = new Set(
          [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility()),
        );
        const said: string[] = [];
        Object.assign(globalThis, { said });
        new MutationObserver((changes) => {
          const changed = changes.map(({ target }) =>
            (target instanceof Element ? target : target.parentElement)?.closest(selector),
          );
          for (const place of new Set(changed))
            if (place && known.has(place) && place.textContent) said.push(place.textContent);
        }).observe(document.body, { childList: true, characterData: true, subtree: true });
      }, places);
      return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    }

    test.each(['settings', 'history', 'patrol', 'scan', 'verify', 'review'])(
      'hears what is said on the %s page: its place is there before it',
      async (name) => {
        const page = await launched.openExtensionPage(`src/${name}.html`);
        await page.waitForSelector('h1, h2');
        const [missing, there] = await page.$$eval(places, (all) => [
          all.filter((each) => getComputedStyle(each).display === 'none').length,
          all.length,
        ]);
        expect([missing, there > 0]).toEqual([0, true]);
        await page.close();
      },
    );

    test('hears how many settings were found when the search rests, not at each letter', async () => {
      const settings = await launched.openExtensionPage('src/settings.html');
      await settings.waitForSelector('input[type=search]');
      const said = await listen(settings);
      await settings.type('input[type=search]', 'token');
      await expect.poll(said).toEqual([words('settings_found', 1)]);
      await settings.close();
    });

    test('hears once that a page was taken out of a set', async () => {
      const panel = await editPatrol(launched, `${served.address}/one`, `${served.address}/two`);
      const said = await listen(panel);
      await panel.click('.patrol-pages button');
      await waitForText(panel, words('patrol_page_removed'));
      const lines = (await said()).filter((each) => each.startsWith(words('patrol_page_removed')));
      expect(lines).toHaveLength(1);
      await panel.close();
    });

    test('hears in the popup that the page was read and added, and a Chinese claim as Chinese', async () => {
      await thread.bringToFront();
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, thread)}`);
      await popup.waitForSelector('.claim-words');
      const language = (selector: string) =>
        popup.$eval(selector, (each) => each.closest<HTMLElement>('[lang]')?.lang);
      expect([await language('.claim-words'), await language('.claim-status')]).toEqual(['zh', 'en']);
      await waitForText(popup, words('found_said', 1));
      const said = await listen(popup);
      await press(popup, 'patrol_add_this');
      await expect.poll(async () => (await said()).length).toBe(1);
      await popup.close();
    });
  });
}
