import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry, List } from '../../src/contract/list.ts';
import type { HiddenFlag } from '../../src/settings/hidden-flags.ts';
import { join, paintedOn, press, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import { matchesOn } from '../browsers/matches-on.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { changeSettingsIn } from '../browsers/settings-in.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const correctionPage = 'https://desk.example/corrections/garlic';
const garlic = '听说吃大蒜能治流感，快转给家人。';
const refuted = '网传“吃大蒜能治流感”不实，专家辟谣。';
const tigers = '动物园围墙被洪水冲垮，五只老虎逃到市区街头';
const retold = '听说老虎从动物园逃出来了，围墙冲垮，已经到街头了';
const asked = '不是吧…老虎从动物园逃出来了？围墙冲垮，已经到街头了吗';

const pages: Record<string, string> = {
  '/both': `<p>${garlic}</p><p>${refuted}</p>`,
  '/refuted': `<p>${refuted}</p>`,
  '/retold': `<p>${retold}</p>`,
  '/asked': `<p>${asked}</p>`,
  '/slow': `<p>${garlic}</p><iframe src="/never"></iframe>`,
  '/offer': `<link rel="qiuzheng-desk" href="http://localhost:1/#ab"><p>${garlic}</p>`,
  '/mixed': `<p>${garlic}</p><p>${retold}</p>`,
};

const claim: Entry = { ...sampleEntry('tigers', '老虎'), match: { claim: [tigers] }, claim: tigers };
const broken: Entry = { ...sampleEntry('broken', 'x'), match: { pattern: '(?=a)b', needs: ['大蒜'] } };

/** What followed lists do to pages, with the real worker. */
export function listsInForce(launch: () => Promise<Launched>): void {
  describe('lists in force', () => {
    let launched: Launched;
    let served: Served;
    let page: Page;
    let list: List;

    beforeAll(async () => {
      const history = [
        { status: 'unverified', at: '2026-01-02', reason: '正在核实' },
        { status: 'false', at: '2026-03-01', reason: '疾控中心已辟谣' },
      ] as const;
      list = sampleListOf(
        1,
        { ...sampleEntry('garlic', '吃大蒜能治流感'), history: [...history], page: correctionPage },
        claim,
        broken,
      );
      served = await serve(({ url }, response) => {
        if (url === '/list.json') return response.end(JSON.stringify(list));
        const elsewhere = served.address.replace('127.0.0.1', 'localhost');
        const body = url === '/framed' ? `<iframe src="${elsewhere}/mixed"></iframe>` : pages[url ?? ''];
        if (url === '/never') return response.writeHead(200, { 'Content-Type': 'text/html' }).write('<p>…');
        response.setHeader('Content-Type', 'text/html');
        return response.writeHead(body ? 200 : 404).end(`<!doctype html><meta charset="utf-8">${body}`);
      });
      launched = await launch();
      await join(launched, `${served.address}/list.json`);
      page = await launched.browser.newPage();
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    async function open(path: string, parts: number): Promise<void> {
      await page.bringToFront();
      await page.goto(served.address + path);
      await waitForPainted(page, parts);
    }

    /** Hides exactly these, and returns the settings page it was done on. */
    async function hide(hiddenFlags: HiddenFlag[]): Promise<Page> {
      const settings = await launched.openExtensionPage('src/settings.html');
      await changeSettingsIn(settings, { hiddenFlags });
      return settings;
    }

    test('a passage that says the claim is not so is marked softly and never counted', async () => {
      await open('/both', 2);
      expect(await paintedOn(page)).toEqual({ false: ['吃大蒜能治流感'], refuted: ['吃大蒜能治流感'] });
      const matches = await matchesOn(launched, page, ({ refuted }) => refuted > 0);
      expect(matches).toMatchObject({ count: 1, refuted: 1, countByStatus: { false: 1 } });
      expect(matches.passages).toHaveLength(1);
    });

    test('the popup says how many passages a page refutes itself, and flags none of them', async () => {
      await open('/refuted', 1);
      await matchesOn(launched, page, ({ refuted }) => refuted > 0);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, page)}`);
      await waitForText(popup, words('found_refuted', 1));
      expect(await popup.$$eval('li.claim', (all) => all.length)).toBe(0);
      await popup.close();
    });

    test('a retelling of a claim is found where none of the wording’s phrases is', async () => {
      await open('/retold', 1);
      expect(Object.keys(await paintedOn(page))).toEqual(['false']);
    });

    test('a retelling that only asks is marked more softly, and counted on its own', async () => {
      await open('/asked', 1);
      expect(Object.keys(await paintedOn(page))).toEqual(['doubted']);
      const matches = await matchesOn(launched, page, ({ doubted }) => doubted > 0);
      expect(matches).toMatchObject({ count: 0, refuted: 0, doubted: 1, countByStatus: {} });
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, page)}`);
      await waitForText(popup, words('found_doubted', 1));
      expect(await popup.$$eval('li.claim', (all) => all.length)).toBe(0);
      await popup.close();
    });

    test('a flag hidden on a page or everywhere is painted again once settings say so', async () => {
      const flag = { key: 'https://lists.example/sample garlic', claim: '吃大蒜能治流感' };
      await (await hide([{ ...flag, page: null }])).close();
      await open('/mixed', 1);
      expect((await paintedOn(page)).false).toHaveLength(1);
      await (await hide([{ ...flag, page: `${served.address}/mixed` }])).close();
      await open('/both', 2);
      await open('/mixed', 1);
      expect((await paintedOn(page)).false).toHaveLength(1);
      const settings = await launched.openExtensionPage('src/settings.html#words');
      await press(settings, 'hidden_show');
      await page.bringToFront();
      await waitForPainted(page, 2);
      await settings.close();
    });

    test('a list or a category that is off marks nothing, at once in open pages', async () => {
      await open('/mixed', 2);
      const settings = await launched.openExtensionPage('src/settings.html');
      const painted = async () => Object.values(await paintedOn(page)).flat().length;
      for (const isOn of [false, true]) {
        await settings.bringToFront();
        // Once it shows what was chosen before.
        await settings.locator(`[role=switch][aria-checked=${!isOn}]`).click();
        await page.bringToFront();
        await expect.poll(painted).toBe(isOn ? 2 : 0);
      }
      await settings.bringToFront();
      await press(settings, 'list_categories');
      for (const isOn of [false, true]) {
        await settings.bringToFront();
        await settings.locator('.category-choice input').click();
        await page.bringToFront();
        await expect.poll(painted).toBe(isOn ? 2 : 0);
      }
      await settings.close();
    });

    test('what the person wants marked, or never marked, counts at once in open pages', async () => {
      await open('/mixed', 2);
      const settings = await launched.openExtensionPage('src/settings.html#words');
      const painted = async () => {
        await page.bringToFront();
        const { false: listed = [], unverified = [] } = await paintedOn(page);
        return [listed.length, unverified.join()];
      };
      const write = async (section: string, word: string) => {
        await settings.bringToFront();
        await settings.locator(`[aria-labelledby=${section}-title] input`).fill(word);
        await settings.locator(`[aria-labelledby=${section}-title] [type=submit]`).click();
      };
      await write('own', '转给家人');
      await expect.poll(painted).toEqual([2, '转给家人']);
      await write('exceptions', '听说吃大蒜能治流感');
      await expect.poll(painted).toEqual([1, '转给家人']);
      // By its word: the page may show a step later than the pages on which it is marked.
      for (const [wanted, key, word] of [
        [[1, ''], 'own_remove_one', '转给家人'],
        [[1, '转给家人'], 'own_again_one', '转给家人'],
        [[1, ''], 'own_remove_one', '转给家人'],
        [[2, ''], 'own_remove_one', '听说吃大蒜能治流感'],
      ] as const) {
        await settings.bringToFront();
        await settings.locator(`[aria-label="${words(key, word)}"]`).click();
        await expect.poll(painted).toEqual(wanted);
      }
      await settings.close();
    });

    test('a desk that a page links to is offered in the popup, and joined only in settings', async () => {
      await open('/offer', 1);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, page)}`);
      await waitForText(popup, words('offer_text', 'localhost:1'));
      await press(popup, 'offer_join');
      await popup.waitForFunction(typedAddress, { polling: 50 });
      const settings = await launched.openExtensionPage('src/settings.html');
      await settings.waitForFunction(
        () => document.querySelector<HTMLInputElement>('input[inputmode=url]')?.value,
        { polling: 50 },
      );
      const typed = await settings.$eval(
        'input[inputmode=url]',
        (field) => (field as HTMLInputElement).value,
      );
      expect(typed).toBe('http://localhost:1/#ab');
      await settings.locator('input[inputmode=url]').fill('');
      await settings.close();
      await popup.close();
    });

    test('a list is looked into: its entries are searched, and one of them is marked no more', async () => {
      await open('/mixed', 2);
      const settings = await launched.openExtensionPage('src/settings.html');
      await press(settings, 'list_look');
      await waitForText(settings, words('entries_found', 2, 2));
      await settings.locator('.entry-tools input').fill('大 蒜');
      await waitForText(settings, words('entries_found', 1, 2));
      await settings.locator('.entry-rows').click();
      await settings.keyboard.press('ArrowDown');
      await waitForText(settings, '疾控中心已辟谣');
      const links = await settings.$$eval('.entry-view a', (all) =>
        all.map((each) => each.getAttribute('href')),
      );
      // Where the desk's own page takes objections.
      expect(links).toContain(`${correctionPage}#objection`);
      for (const isMarked of [false, true]) {
        await settings.bringToFront();
        await press(settings, isMarked ? 'entry_show' : 'entry_hide');
        await page.bringToFront();
        await expect.poll(async () => (await paintedOn(page)).false?.length).toBe(isMarked ? 2 : 1);
      }
      await settings.close();
    });

    test('a flag hidden on a page is hidden in a frame of another site there, and only there', async () => {
      const flag = { key: 'https://lists.example/sample garlic', claim: '吃大蒜能治流感' };
      await (await hide([{ ...flag, page: `${served.address}/framed` }])).close();
      await open('/framed', 0);
      const frame = await page.waitForFrame((each) => each.url().endsWith('/mixed'));
      await waitForPainted(frame, 1);
      expect((await paintedOn(frame)).false).toHaveLength(1);
      await (await hide([{ ...flag, page: frame.url() }])).close();
      await open('/framed', 0);
      await waitForPainted(await page.waitForFrame((each) => each.url().endsWith('/mixed')), 2);
      await (await hide([])).close();
    });

    test('the popup tells what is hidden on this page, and shows it again', async () => {
      const hidden = { key: 'https://lists.example/sample garlic', claim: '吃大蒜能治流感' };
      const elsewhere = [
        { ...hidden, page: `${served.address}/both` },
        { ...hidden, key: 'other', page: null },
      ];
      await (await hide([{ ...hidden, page: `${served.address}/mixed` }, ...elsewhere])).close();
      await open('/mixed', 1);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, page)}`);
      await waitForText(popup, words('hidden_here', 1));
      // What is found may be told only now, and would move the button from under the pointer.
      const hiddenHere = ':not(.access) > details > summary';
      const order = popup.$$eval(`${hiddenHere}, section`, (all) => all.map(({ tagName }) => tagName));
      expect(await order).toEqual(['SECTION', 'SUMMARY', 'SECTION']);
      await popup.locator(hiddenHere).click();
      await press(popup, 'hidden_show');
      await waitForText(popup, words('hidden_again'));
      await page.bringToFront();
      await waitForPainted(page, 2);
      await popup.close();
      await (await hide([])).close();
    });

    test('a frame that never finishes loading holds up neither the popup nor the form', async () => {
      await page.bringToFront();
      // The driver would wait for every frame.
      await page.evaluate((address) => location.assign(address), `${served.address}/slow`);
      await page.waitForSelector('iframe');
      await waitForPainted(page, 1);
      await matchesOn(launched, page, ({ count }) => count === 1);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, page)}`);
      await popup.waitForSelector('button.claim-row');
      await press(popup, 'report_open');
      await popup.waitForSelector('form textarea');
      await popup.close();
    });

    test('following a list of which an entry is left out says how many are, in the same sentence', async () => {
      expect(await join(launched, `${served.address}/list.json`)).toBe(
        ['示例清单', '2', '3', '1'].reduce(
          (sentence, value, index) => sentence.replace(`$${index + 1}`, value),
          words('join_done_in_part'),
        ),
      );
    });

    test('an entry that cannot be matched is left out by name, and the others are in force', async () => {
      const settings = await launched.openExtensionPage('src/settings.html');
      await waitForText(settings, 'broken');
      await settings.close();
    });

    test('a version that takes out most is looked into and put off, and what it withdraws is in force', async () => {
      await open('/mixed', 2);
      list = sampleListOf(2, { ...sampleEntry('garlic', '吃大蒜能治流感'), status: 'withdrawn' });
      const settings = await launched.openExtensionPage('src/settings.html');
      await press(settings, 'lists_refresh');
      await press(settings, 'version_look');
      const found = (count: number) => words('entries_found', count, 3);
      await waitForText(settings, found(3));
      await settings.select('.entry-tools select', 'gone');
      await waitForText(settings, found(2));
      const painted = async () => (await paintedOn(page)).false ?? [];
      await page.bringToFront();
      await expect.poll(painted).toHaveLength(1);
      await settings.bringToFront();
      await press(settings, 'undo');
      await page.bringToFront();
      await expect.poll(painted).toHaveLength(2);
      await settings.bringToFront();
      await press(settings, 'version_put_off');
      await waitForText(settings, words('version_is_put_off', 2));
      await settings.close();
    });
  });
}

/** Runs in a page of the extension: what stands in the join field. */
async function typedAddress(): Promise<unknown> {
  const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
  return (await (scope.browser ?? scope.chrome).storage.session.get('typed-address'))['typed-address'];
}

/** The part of the extension's API that is used here. */
interface Extension {
  storage: { session: { get(key: string): Promise<Record<string, unknown>> } };
}
