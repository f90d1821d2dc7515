import { afterAll, beforeAll, describe } from 'vitest';
import { join } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { changesWhileIdle, type Step, type Walk, walkPage } from '../browsers/walk-page.ts';
import { buildAppPages } from '../real-sites/build-app-pages.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

/** Walks through the page `<name>` twice, with and without the extension. */
export type WalkTwice = (
  name: string,
  steps: Step[],
) => Promise<{ marked: Walk; bare: Walk; changes: number }>;

/** Opens the page `<name>`, read by the extension or not, and gathers the errors it does not catch. */
export type OpenPage = (name: string, marked: boolean) => Promise<{ page: Page; errors: string[] }>;

/** Claims as the pages make them: each is told from all others by its number. */
const claims = Array.from({ length: 10_000 }, (_, at) => `大蒜${String(at).padStart(4, '0')}治病`);

/**
 * Pages made with code of others, in one browser with the built extension: at 127.0.0.1 it reads them, at a
 * name that was not granted it does not. `prove` holds the tests. `bodies` are pages without a script of
 * their own, by name.
 */
export function untouchedPages(
  launch: () => Promise<Launched>,
  prove: (walkTwice: WalkTwice, openPage: OpenPage) => void,
  bodies: Record<string, () => string> = {},
): void {
  describe('pages made with code of others', () => {
    let launched: Launched;
    let served: Served;

    beforeAll(async () => {
      const files = await buildAppPages();
      const list = JSON.stringify(sampleListOf(1, sampleEntry('garlic', ...claims)));
      served = await serve(({ url = '' }, response) => {
        if (url === '/list.json') return response.end(list);
        const name = new URL(url, served.address).pathname.slice(1);
        const file = files.get(name);
        if (file) {
          response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'text/css');
          return response.end(file);
        }
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        return response.end(bodies[name]?.() ?? pageOf(name));
      });
      launched = await launch();
      await join(launched, `${served.address}/list.json`);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    const addressOf = (name: string, marked: boolean) =>
      `${marked ? served.address : served.address.replace('127.0.0.1', 'forum.example')}/${name}`;

    prove(
      async (name, steps) => {
        const page = await launched.browser.newPage();
        const marked = await walkPage(page, addressOf(name, true), steps, true);
        const changes = await changesWhileIdle(page);
        await page.close();
        const other = await launched.browser.newPage();
        const bare = await walkPage(other, addressOf(name, false), steps, false);
        await other.close();
        return { marked, bare, changes };
      },
      async (name, marked) => {
        const page = await launched.browser.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(String(error)));
        await page.goto(addressOf(name, marked));
        return { page, errors };
      },
    );
  });
}

const pageOf = (
  name: string,
): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${name}</title>
  <link rel="stylesheet" href="/style.css"><body><article><p>楼主：${claims[9000]}，是真的吗。</p></article>
  <div id="app"></div><div id="editor"></div><div id="thread"></div><script type="module" src="/${name}.js"></script></body></html>`;

/**
 * A step that presses what a selector finds highest up in sight, which need not be the first in the document.
 */
export const click = (selector: string): Step => ({
  name: `a press on ${selector}`,
  act: (page) =>
    page.evaluate((what) => {
      const [highest] = [...document.querySelectorAll<HTMLElement>(what)]
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .map((each) => ({ each, top: each.getBoundingClientRect().top }))
        .filter(({ top }) => top >= 0)
        .sort((a, b) => a.top - b.top);
      highest?.each.click();
    }, selector),
});

/** A step that scrolls what a selector finds to `top`, in CSS pixels. */
export const scrollTo = (selector: string, top: number): Step => ({
  name: `scrolling ${selector} to ${top}`,
  adrift: top > 0,
  act: (page) =>
    page.evaluate(
      (what, where) => document.querySelector(what)?.scrollTo({ top: where, behavior: 'instant' }),
      selector,
      top,
    ),
});
