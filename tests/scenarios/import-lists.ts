import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FollowedList } from '../../src/history/records.ts';
import type { MessageKey } from '../../src/platform/translate.ts';
import { chooseFile } from '../browsers/choose-file.ts';
import { paintedOn, press, startOf, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import type { Launched } from '../browsers/launched.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { violationsOf } from '../browsers/violations-of.ts';
import { encodeText } from '../encode-text.ts';

const board =
  '<!doctype html><meta charset="utf-8"><title>公告板</title><p>邻居说明天高速公路全部免费。</p><p>桥下面有水怪。</p>';
const table =
  '关键词,结论,网址,日期\n高速公路全部免费,不实,https://example.org/c,2026-03-01\n桥下面有水怪,蓝色,,\n';

/** The sentence of a key with its blanks filled. */
const filled = (key: MessageKey, ...values: string[]) =>
  values.reduce((sentence, value, at) => sentence.replaceAll(`$${at + 1}`, value), words(key));

/** Lists in other formats, by file and by address: looked at first, then followed. */
export function importLists(launchedNow: () => Launched): void {
  describe('a list in another format', () => {
    let served: Served;
    let wordList = '# 词表\n桥下面有水怪\n';

    beforeAll(async () => {
      served = await serve((request, response) => {
        if (request.url === '/words.txt') return response.end(wordList);
        response.setHeader('Content-Type', 'text/html').end(board);
      });
    });
    afterAll(() => served?.close());

    const followed = async () =>
      (await inStore<FollowedList>(launchedNow(), 'followed-lists', 'getAll')).filter(
        ({ imported }) => imported,
      );
    const painted = async (count: number) => {
      const page = await launchedNow().browser.newPage();
      await page.goto(served.address);
      await waitForPainted(page, count);
      const found = await paintedOn(page);
      await page.close();
      return found;
    };
    const unfollow = async (url: string) => {
      const settings = await launchedNow().openExtensionPage('src/settings.html');
      await settings.evaluate(async (listUrl) => {
        const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
        await (scope.browser ?? scope.chrome).runtime.sendMessage({ name: 'unsubscribe', data: { listUrl } });
      }, url);
      await settings.close();
    };

    test('that is a file is shown before anything is followed; then its words are painted', async () => {
      const settings = await launchedNow().openExtensionPage('src/settings.html');
      await chooseFile(settings, '本地词表.csv', encodeText(table, 'gb18030'));
      await waitForText(settings, filled('import_count', '2'));
      const shown = await settings.$eval('dialog[open]', (dialog) => dialog.textContent ?? '');
      expect(shown).toContain('GB18030');
      expect(shown).toContain(filled('refusal_draft_rating_unknown', '#3', '蓝色'));
      expect(await followed()).toEqual([]);

      await settings.locator('dialog[open] input[id$=publisher]').fill('邻里');
      await press(settings, 'import_follow');
      await waitForText(settings, filled('join_done', '本地词表', '2'));
      await settings.close();
      expect(await painted(2)).toEqual({ false: ['高速公路全部免费'], unverified: ['桥下面有水怪'] });
      const [list] = await followed();
      expect(list).toMatchObject({ title: '本地词表', publisher: '邻里', version: 1 });
      expect(list?.url).toMatch(/^file:[0-9a-f]{64}$/);
      await unfollow(list?.url ?? '');
    });

    test('that has an address is shown too, and read again in the same way when it is refreshed', async () => {
      const settings = await launchedNow().openExtensionPage('src/settings.html');
      await settings.locator('form input[inputmode=url]').fill(`${served.address}/words.txt`);
      await press(settings, 'join_button');
      await waitForText(settings, filled('import_count', '1'));
      await settings.locator('dialog[open] input[id$=title]').fill('<b>桥</b>');
      await press(settings, 'import_follow');
      await waitForText(settings, filled('join_done', '<b>桥</b>', '1'));
      expect(await painted(1)).toEqual({ unverified: ['桥下面有水怪'] });

      wordList = '# 词表\n邻居说明天\n桥下面有水怪\n';
      await press(settings, 'lists_refresh');
      await expect.poll(async () => (await followed())[0]?.version).toBe(2);
      await settings.close();
      expect(await painted(2)).toEqual({ unverified: ['邻居说明天', '桥下面有水怪'] });
      const [list] = await followed();
      expect(list).toMatchObject({ url: `${served.address}/words.txt`, version: 2, lastError: null });
      await unfollow(list?.url ?? '');
    });

    test('whose encoding cannot be told is read in the one the person chooses', async () => {
      const settings = await launchedNow().openExtensionPage('src/settings.html');
      await chooseFile(settings, 'short.txt', encodeText('試試', 'big5'));
      await waitForText(settings, startOf('import_encoding_unclear'));
      await settings.evaluate(() => {
        const choices = [...document.querySelectorAll('dialog[open] label.choice')];
        const right = choices.find((each) => each.textContent?.includes('試試'));
        right?.querySelector('input')?.click();
      });
      await waitForText(settings, filled('import_count', '1'));
      await press(settings, 'cancel');
      await settings.close();
      expect(await followed()).toEqual([]);
    });

    test('stands in the history, where it is opened, deleted and put back', async () => {
      const history = await launchedNow().openExtensionPage('src/history.html');
      const kind = await history.waitForFunction(
        (name) => [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(name)),
        { polling: 50 },
        words('history_events'),
      );
      await history.evaluate((label) => (label as HTMLElement).click(), kind);
      const sentence = filled('event_list_followed', '本地词表', '2');
      const lines = () => history.$$eval('.report-line', (all) => all.map((line) => line.textContent ?? ''));
      const isThere = async () => (await lines()).some((line) => line.includes(sentence));
      await expect.poll(isThere).toBe(true);
      await history.evaluate((text) => {
        const all = [...document.querySelectorAll<HTMLElement>('.report-line')];
        all.find((line) => line.textContent?.includes(text))?.click();
      }, sentence);
      await waitForText(history, words('event_next_list'));
      expect(await violationsOf(history, { asItIs: launchedNow().kind === 'firefox' })).toEqual([]);
      await history.evaluate(() => {
        const { postMessage } = Worker.prototype;
        Worker.prototype.postMessage = function (...said: unknown[]) {
          Worker.prototype.postMessage = postMessage;
          const hear = this.onmessage;
          this.onmessage = (event) => setTimeout(() => hear?.call(this, event), 500);
          Reflect.apply(postMessage, this, said);
        };
      });
      await press(history, 'history_delete');
      // The bar waits for the thread that leaves the line out, however late that answers.
      await history.waitForSelector('.undo-bar');
      expect(await isThere()).toBe(false);
      await history.keyboard.press('z');
      await expect.poll(isThere).toBe(true);
      await history.close();
    });
  });
}

interface Extension {
  runtime: { sendMessage(message: object): Promise<unknown> };
}
