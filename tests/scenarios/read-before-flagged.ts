import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageTrace, SeenEntry } from '../../src/history/records.ts';
import { join, press, startOf, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import type { Launched } from '../browsers/launched.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { settingsIn } from '../browsers/settings-in.ts';
import { storedText } from '../browsers/stored-text.ts';
import { violationsOf } from '../browsers/violations-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const rumour = '吃大蒜能治流感';
const later = '天天吃姜治脱发';
const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title>
  <p>听说${rumour}。</p><p>还有人说${later}，大家怎么看？</p>`;

/** A page is read before a list flags what it holds. */
export function readBeforeFlagged(launch: () => Promise<Launched>): void {
  describe('a page that is read before its passage is flagged', () => {
    let launched: Launched;
    let served: Served;
    let list = sampleListOf(1, sampleEntry('garlic', rumour));

    beforeAll(async () => {
      launched = await launch();
      served = await serve(({ url }, response) =>
        url === '/list.json'
          ? response.end(JSON.stringify(list))
          : response.setHeader('Content-Type', 'text/html').end(html),
      );
      await join(launched, `${served.address}/list.json`);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    /** Opens a page until its texts were looked up. */
    async function read(path: string): Promise<void> {
      const page = await launched.browser.newPage();
      await page.goto(`${served.address}${path}`);
      await waitForPainted(page, 1);
      await page.close();
    }
    const traces = () => inStore<PageTrace>(launched, 'page-traces', 'getAll');
    const seen = () => inStore<SeenEntry>(launched, 'seen-entries', 'getAll');

    async function switchTraces(isOn: boolean): Promise<void> {
      const settings = await launched.openExtensionPage('src/settings.html#privacy');
      await settings.locator('section[aria-labelledby=traces-title] input').click();
      await expect.poll(async () => (await settingsIn(settings)).tracePages ?? false).toBe(isOn);
      expect(await violationsOf(settings, { asItIs: true })).toEqual([]);
      await settings.close();
    }

    async function refresh(version: number): Promise<void> {
      const settings = await launched.openExtensionPage('src/settings.html');
      await settings.waitForFunction(() => document.querySelectorAll('button').length > 1, { polling: 50 });
      await press(settings, 'lists_refresh');
      const inForce = async () =>
        (await inStore<{ version: number }>(launched, 'followed-lists', 'getAll')).map(
          (followed) => followed.version,
        );
      await expect.poll(inForce).toEqual([version]);
      await settings.close();
    }

    test('is not kept as long as nobody has switched that on', async () => {
      await read('/off');
      await switchTraces(true);
      await read('/on');
      // Texts wait in the worker, and are kept in the order in which they came.
      await expect
        .poll(async () => (await traces()).map(({ page }) => page))
        .toEqual([`${served.address}/on`]);
      const kept = await storedText(launched);
      expect(kept).not.toContain('/off');
      expect(kept).not.toContain('姜');
    });

    test('is told of once, in popup and history, as what may be so', async () => {
      list = sampleListOf(2, sampleEntry('garlic', rumour), sampleEntry('ginger', later));
      await refresh(2);
      const popup = await launched.openExtensionPage('src/popup.html');
      const [claim = ''] = (await seen()).map((entry) => entry.claim);
      await waitForText(popup, words('changed_may_hold_now').split('$2')[0]?.replace('$1', claim) ?? '');
      const history = await launched.openExtensionPage('src/history.html');
      await waitForText(history, words('changed_may_hold'));
      await waitForText(history, startOf('changed_looked'));
      await history.waitForSelector(`a[href="${served.address}/on"]`);
      expect(await violationsOf(history, { asItIs: true })).toEqual([]);
      await expect.poll(async () => (await seen()).map(({ unseen }) => unseen)).toEqual([undefined]);
      list = { ...list, version: 3 };
      await refresh(3);
      expect((await seen()).map(({ entryId, unseen }) => [entryId, unseen])).toEqual([['ginger', undefined]]);
      await press(history, 'changed_put_away');
      await popup.close();
      await history.close();
    });

    test('leaves nothing once that is switched off', async () => {
      await switchTraces(false);
      expect(await traces()).toEqual([]);
    });
  });
}
