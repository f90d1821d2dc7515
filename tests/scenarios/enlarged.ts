import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coveredFocus, coveredOn } from '../browsers/covered-on.ts';
import { join, press, waitForPainted } from '../browsers/drive-product.ts';
import { waitUntilRead } from '../browsers/drive-walk.ts';
import { holdStore } from '../browsers/hold-store.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { putInStore } from '../browsers/put-in-store.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';
import { sampleReceipt, sampleRecord } from '../sample-report.ts';

/** A window of 1280 by 1024 pixels when its page is four times as large. */
const enlarged = { width: 320, height: 256 };
/** The popup of the toolbar, and about as much of a page beside another. */
const asUsual = { width: 380, height: 560 };
const sizes = [enlarged, asUsual];
/** So many reports are drawn as charts too. */
const enoughToChart = 12;

/** A word that is broken nowhere, and an address as searches have. */
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const longPath = `/t/${'a-long-way-'.repeat(20)}?q=${'x'.repeat(100)}`;
const claims = ['水厂被污染今晚起全城停水三天', '吃大蒜能治流感', longWord, '高速公路全部免费'];
const entries = claims.map((claim, index) => ({
  ...sampleEntry(`claim-${index}`, claim),
  status: 'misleading' as const,
  explanation: `${claim}：没有这回事。`,
}));

/** Runs in the page: which elements could be scrolled sideways, and how far. */
const scrolledSideways = (elements: Element[]) =>
  elements
    .filter((element) => element.scrollWidth > element.clientWidth)
    .filter(
      (element) => element.localName === 'html' || getComputedStyle(element).overflowX.match(/auto|scroll/),
    )
    .map(
      (element) => `${element.localName}.${element.className}: ${element.scrollWidth - element.clientWidth}`,
    );

/** Whoever enlarges the pages four times can read and press all of them, whatever is said in them. */
export function enlargedPages(launch: () => Promise<Launched>): void {
  describe('a person who enlarges the pages', () => {
    let launched: Launched;
    let served: Served;
    let thread: Page;

    beforeAll(async () => {
      served = await serve((request, response) => {
        if (request.url === '/list.json')
          return response.end(JSON.stringify({ ...sampleListOf(1, ...entries), title: longWord }));
        if (request.url === '/.well-known/qiuzheng.json')
          return response.end(
            JSON.stringify({
              format: 'qiuzheng-join/1',
              name: longWord,
              publisher: longWord,
              contact: { phone: '12345', page: `https://desk.example${longPath}` },
              reports: `${served.address}/reports`,
              lists: [{ url: `${served.address}/list.json` }],
            }),
          );
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        return response.end(
          `<!doctype html><title>${longWord}</title>${claims.map((claim) => `<p>听说${claim}。</p>`).join('')}`,
        );
      });
      launched = await launch();
      await join(launched, served.address);
      thread = await launched.browser.newPage();
      await thread.goto(served.address + longPath);
      await waitForPainted(thread, claims.length);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    /** What cannot be seen although it has the focus, and what could be scrolled sideways. */
    async function outOfReach(page: Page): Promise<[string[], string[]]> {
      const covered = await coveredOn(page);
      return [covered, await page.$$eval('html, body *', scrolledSideways)];
    }

    test.each(sizes)('reaches all of the popup in $width by $height', async (size) => {
      await thread.bringToFront();
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, thread)}`);
      await popup.setViewport(size);
      await popup.waitForSelector('.unfold');
      await popup.click('.unfold');
      await popup.waitForSelector('.claim-more');
      expect(await outOfReach(popup)).toEqual([[], []]);
      await press(popup, 'report_open');
      await popup.waitForSelector('form button[type=submit]:not(:disabled)');
      expect(await outOfReach(popup)).toEqual([[], []]);
      // As much of the form is seen above what stays at the lower edge.
      const height = await popup.$eval('.action', (bar) =>
        getComputedStyle(bar).position === 'sticky' ? bar.clientHeight : 0,
      );
      expect(height).toBeLessThanOrEqual(size.height / 2);
      await popup.close();
    });

    /** The history in a window of this size, with reports in it, scrolled to their lines. */
    async function openHistory(size: (typeof sizes)[number]): Promise<Page> {
      const records = Array.from({ length: enoughToChart }, () => randomUUID()).map((id) => ({
        ...sampleRecord,
        ...{ id, state: 'delivered', report: { ...sampleRecord.report, id }, receipt: sampleReceipt },
      }));
      await putInStore(launched, 'reports', records);
      const history = await launched.openExtensionPage('src/history.html');
      await history.setViewport(size);
      await history.waitForSelector('.charts');
      await history.$eval('details:has(> .charts)', (charts) => charts.setAttribute('open', ''));
      // In a small window the lines begin below its edge, where none is drawn.
      await history.$eval('.report-rows', (rows) => rows.scrollIntoView());
      await history.waitForSelector('.report-line');
      return history;
    }

    test.each(sizes)('reaches all lines of the history in $width by $height, some chosen', async (size) => {
      const history = await openHistory(size);
      await history.click('.report-line');
      await history.waitForSelector('.report-opened');
      await history.$eval('.report-tick > input', (tick) => (tick as HTMLInputElement).click());
      await history.waitForSelector('.chosen-bar');
      expect(await outOfReach(history)).toEqual([[], []]);
      await history.close();
    });

    /** Opens the first line of the history, moves on to the next one, and then lets the store be read. */
    async function openLate(history: Page, meanwhile = () => Promise.resolve()): Promise<void> {
      const letGo = await holdStore(launched, 'reports');
      await history.click('.report-line');
      await history.waitForSelector('.report-opened > [aria-busy=true]');
      // To the tick of the next line, and to the line itself.
      for (let presses = 0; presses < 2; presses += 1) await history.keyboard.press('Tab');
      expect(await coveredFocus(history)).toBeNull();
      await meanwhile();
      await letGo();
      await history.waitForSelector('.report-opened > .report:not([aria-busy])');
    }

    test.each(sizes)(
      'keeps the focus in sight where a line above opens late in $width by $height',
      async (size) => {
        const history = await openHistory(size);
        await openLate(history);
        expect(await coveredFocus(history)).toBeNull();
        await history.close();
      },
    );

    test('stays where it was scrolled to, away from the focus, where a line opens late', async () => {
      const history = await openHistory(asUsual);
      let scrolled = 0;
      await openLate(history, async () => {
        scrolled = await history.evaluate(() => {
          scrollBy(0, -innerHeight);
          return scrollY;
        });
      });
      expect(await coveredFocus(history)).not.toBeNull();
      expect(await history.evaluate(() => scrollY)).toBe(scrolled);
      await history.close();
    });

    test.each(sizes)('sees the ways to all settings in $width by $height', async (size) => {
      const settings = await launched.openExtensionPage('src/settings.html#advanced');
      await settings.setViewport(size);
      await settings.waitForSelector('.settings-nav a[aria-current]');
      expect(await outOfReach(settings)).toEqual([[], []]);
      await settings.click('.settings-nav a[href="#sites"]');
      await settings.waitForFunction(() => document.activeElement?.localName === 'h1');
      const isSeen = await settings.evaluate(() => {
        const { top = -1, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
        // Firefox scrolls by whole pixels.
        return top >= 0 && bottom < innerHeight + 1;
      });
      expect(isSeen).toBe(true);
      await settings.close();
    });

    test('reads the lines of a list with the spaces between letters that WCAG names', async () => {
      const settings = await launched.openExtensionPage('src/settings.html#lists');
      await settings.setViewport({ width: 1280, height: 800 });
      await press(settings, 'list_look');
      await settings.waitForSelector('.entry-rows [role=option]');
      await settings.evaluate(() => {
        const spaces = new CSSStyleSheet();
        spaces.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, spaces];
      });
      const written = () =>
        settings.$eval('.entry-rows [role=option]', (row) =>
          [...row.children]
            .map((each) => each.getBoundingClientRect())
            .map(({ left, right }) => [left, right]),
        );
      const [status, claim] = await written();
      expect(status?.[1]).toBeLessThanOrEqual(claim?.[0] ?? 0);
      await settings.close();
    });

    test('reaches all matches of a walk', async () => {
      const panel = await launched.openExtensionPage('src/patrol.html');
      await panel.locator('textarea').fill(`${served.address}/one${longPath}\n${served.address}/two`);
      await press(panel, 'patrol_add');
      await panel.waitForSelector('.patrol-set > button');
      await panel.click('.patrol-set > button');
      await waitUntilRead(panel);
      await panel.bringToFront();
      await panel.waitForSelector('.match-row');
      await panel.$$eval('.match-row > input', (ticks) => (ticks[0] as HTMLInputElement).click());
      for (const size of sizes) {
        await panel.setViewport(size);
        expect(await outOfReach(panel)).toEqual([[], []]);
      }
      await panel.close();
    });
  });
}
