import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mostPassages } from '../../src/contract/report.ts';
import { cardHost } from '../browsers/card-host.ts';
import { join, press, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import { matchesOn } from '../browsers/matches-on.ts';
import type { Page } from '../browsers/page.ts';
import { placesOf } from '../browsers/places-of.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { settingsIn } from '../browsers/settings-in.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const claims = [
  '大蒜治流感',
  '紫菜是塑料',
  '微波炉致癌',
  '放血救中风',
  '用力咳救心',
  '水厂已污染',
  '木耳泡出毒',
  '短信要续费',
];
const statuses = ['false', 'misleading', 'unverified', 'true'] as const;
const entries = claims.map((claim, index) => ({
  ...sampleEntry(`claim-${index}`, claim),
  status: statuses[index % 4] ?? 'false',
  explanation: `${claim}一事的由来。`,
}));
const garlic = claims[0] ?? '';
const otherList = {
  ...sampleListOf(1, { ...sampleEntry('garlic', garlic), status: 'true', explanation: '别家这样说。' }),
  id: 'https://lists.example/other',
  title: '别家清单',
  publisher: '别家',
};
const pageOf = (text: string) =>
  `<!doctype html><meta charset="utf-8"><title>论坛</title><p>${text}</p><p id="late"></p>`;

/** A thread whose title stands in bread crumbs, heading and side bar; `painted` parts of it are marked. */
const title = `听说${garlic}`;
const thread = {
  page: `<!doctype html><meta charset="utf-8"><title>论坛</title><div><a href="/">论坛</a> › <a href="/thread">${title}</a></div>
    <h1>${title}</h1><p>${garlic}，昨天看到的。</p><aside><a href="/thread">${title}</a></aside>`,
  painted: 4,
  texts: [title, `${garlic}，昨天看到的。`],
};

/** A page with more matches than one report may point at. */
const crowd = 122;
const crowded = `<!doctype html><meta charset="utf-8"><title>论坛</title>${Array.from(
  { length: crowd },
  (_, at) => `<p>${at + 1} 楼听说${garlic}。</p>`,
).join('')}`;

/** The popup names each list once, over its claims in rows of two lines that stay where they are. */
export function describePopupRows(launch: () => Promise<Launched>): void {
  describe('the rows of the popup', () => {
    let launched: Launched;
    let served: Served;
    let page: Page;
    let popup: Page;

    beforeAll(async () => {
      served = await serve((request, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        if (request.url === '/list.json') response.end(JSON.stringify(sampleListOf(1, ...entries)));
        else if (request.url === '/other.json') response.end(JSON.stringify(otherList));
        else if (request.url === '/thread') response.end(thread.page);
        else if (request.url === '/crowded') response.end(crowded);
        else if (request.url === '/late') response.end(pageOf(`听说${claims.slice(1, 4).join('，听说')}。`));
        else response.end(pageOf(`听说${[...claims, garlic].join('，听说')}。`));
      });
      launched = await launch();
      page = await launched.browser.newPage();
      await join(launched, `${served.address}/list.json`);
      await open('/', claims.length + 1);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    async function open(path: string, parts: number, counted = parts): Promise<void> {
      await popup?.close();
      await page.bringToFront();
      await page.goto(served.address + path);
      await waitForPainted(page, parts);
      await matchesOn(launched, page, ({ count }) => count === counted);
      popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, page)}`);
      await popup.setViewport({ width: 380, height: 560 });
      await popup.waitForSelector('.claim-row');
    }

    /** The claims in order, and where the upper edges of their rows are. */
    const rows = () =>
      popup.$$eval('.claim-row', (all) =>
        all.map((row): [string, number] => [
          row.querySelector('.claim-words')?.textContent ?? '',
          row.getBoundingClientRect().top,
        ]),
      );

    test('eight claims are seen without scrolling, and nothing goes beyond the side', async () => {
      const seen = await popup.evaluate(() => {
        const bar = document.querySelector('.found-bar')?.getBoundingClientRect().top ?? 0;
        const inSight = [...document.querySelectorAll('.claim')].filter((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return top >= 0 && bottom <= bar;
        });
        const { scrollWidth, clientWidth } = document.documentElement;
        return { inSight: inSight.length, beyond: scrollWidth - clientWidth, scrolled: window.scrollY };
      });
      expect(seen).toEqual({ inSight: 8, beyond: 0, scrolled: 0 });
    });

    test('the list is named once, and only what is there more than once is counted', async () => {
      const text = await popup.evaluate(() => document.body.textContent);
      expect(text.split('示例清单')).toHaveLength(2);
      expect(text.match(/×\d/g)).toEqual(['×2']);
    });

    test('the way to report the page comes after what was found, and stays in sight', async () => {
      const { isLast, bottom } = await popup.$eval('button.report', (button) => ({
        isLast: [...document.querySelectorAll('.claim-row')].every(
          (row) => row.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING,
        ),
        bottom: button.getBoundingClientRect().bottom,
      }));
      expect(isLast).toBe(true);
      expect(bottom).toBeLessThanOrEqual(560);
    });

    test('a row unfolds by key to the correction and each passage; Escape folds it, and the focus stays', async () => {
      await popup.focus('.unfold');
      await popup.keyboard.press('Enter');
      await popup.waitForSelector('.claim-more a[href="https://example.org/correction"]');
      expect(await popup.$$eval('.claim-more mark', (all) => all.map((mark) => mark.textContent))).toEqual([
        garlic,
        garlic,
      ]);
      await popup.keyboard.press('Escape');
      await popup.waitForFunction(() => !document.querySelector('.claim-more'));
      expect(await popup.evaluate(() => document.activeElement === document.querySelector('.unfold'))).toBe(
        true,
      );
    });

    test('a title that stands in several places is painted in all and counts once, in the report too', async () => {
      await open('/thread', thread.painted, thread.texts.length);
      expect(await popup.$$eval('.claim-count', (all) => all.map((count) => count.textContent))).toEqual([
        expect.stringContaining(`×${thread.texts.length}`),
      ]);
      await press(popup, 'report_open');
      await popup.waitForSelector('.passages input');
      const chosen = await popup.$$eval('.passages .choice', (all) =>
        all.map((choice) => [
          choice.querySelector('input')?.checked,
          choice.querySelector('span')?.textContent,
        ]),
      );
      expect(chosen).toEqual([
        [true, expect.stringContaining(title)],
        [true, expect.stringContaining(`${garlic}，昨天看到的`)],
      ]);
    });

    test('of more passages than a report can point at the person chooses which', async () => {
      await open('/crowded', crowd);
      const places = await placesOf(popup, words('report_passages'));
      await press(popup, 'report_open');
      await popup.waitForSelector('.passages input');
      const boxes = () =>
        popup.$$eval('.passages input', (all) => ({
          chosen: all.filter(({ checked }) => checked).length,
          closed: all.filter(({ disabled }) => disabled).length,
          isLastChosen: all.at(-1)?.checked,
        }));
      expect(await boxes()).toEqual({
        chosen: mostPassages,
        closed: crowd - mostPassages,
        isLastChosen: false,
      });
      await waitForText(popup, words('report_passages_limit', mostPassages));
      await popup.click('.passages label:first-child');
      await popup.waitForFunction(() => !document.querySelector('.passages input:disabled'), { polling: 50 });
      await popup.click('.passages label:last-child');
      await popup.waitForFunction(() => document.querySelector('.passages input:disabled'), { polling: 50 });
      expect(await boxes()).toEqual({
        chosen: mostPassages,
        closed: crowd - mostPassages,
        isLastChosen: true,
      });
      // This popup is a tab, in front of the page: the picture is refused, which moves nothing either.
      await waitForText(popup, words('report_picture_retake'));
      expect(await places()).toHaveLength(1);
    });

    test('what the page tells late comes after the rows that stand, and moves nothing', async () => {
      await open('/late', 3);
      const before = await rows();
      const barTop = () => popup.$eval('.found-bar', (bar) => bar.getBoundingClientRect().top);
      const bar = await barTop();
      // It stands first on the page.
      await page.evaluate((text) => document.body.prepend(`听说${text}。`), garlic);
      await page.bringToFront();
      await waitForPainted(page, 4);
      await waitForText(popup, garlic);
      const after = await rows();
      expect(after.slice(0, 3)).toEqual(before);
      expect(after.map(([claim]) => claim).at(3)).toContain(garlic);
      expect(await barTop()).toBe(bar);
    });

    const hasCard = async () => (await page.$(cardHost)) !== null;

    test('a press on a row leads to the passage on the page', async () => {
      await popup.bringToFront();
      await popup.click('.claim-row');
      // The page comes to the front.
      await page.waitForFunction(() => document.visibilityState === 'visible', { polling: 50 });
      await expect.poll(hasCard).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(hasCard).toBe(false);
      await popup.bringToFront();
      await press(popup, 'step_next');
      await expect.poll(hasCard).toBe(true);
      expect(await popup.$$eval('[role=alert] .notice', (all) => all.length)).toBe(0);
      await waitForText(popup, words('report_open'));
    });

    test('a row unfolds to what explains its claim, which is copied in the form chosen last', async () => {
      await open('/', claims.length + 1);
      await popup.click('.unfold');
      await waitForText(popup, `${garlic}一事的由来。`);
      await popup.waitForSelector('.claim-more select');
      await popup.$eval('.claim-more select', (select) => {
        (select as HTMLSelectElement).value = 'bbcode';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      // What a popup is about to keep is lost with it.
      await expect.poll(async () => (await settingsIn(popup)).copyForm).toBe('bbcode');
      await press(popup, 'copy_correction');
      await waitForText(popup, words('copied'));
      await open('/', claims.length + 1);
      await popup.click('.unfold');
      await popup.waitForFunction(
        () => document.querySelector<HTMLSelectElement>('.claim-more select')?.value === 'bbcode',
      );
    });

    test('a list that says otherwise of the same passage is named with what it says', async () => {
      await join(launched, `${served.address}/other.json`);
      await open('/', claims.length + 3, claims.length + 3);
      await waitForText(popup, words('found_contradicted'));
      await popup.click('.unfold');
      await waitForText(popup, words('found_other_list', otherList.publisher));
      const others = await popup.$eval('.claim-more', (more) => more.textContent);
      expect(others).toContain(words('status_true'));
      expect(others).toContain('别家这样说。');
    });
  });
}
