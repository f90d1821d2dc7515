import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paintedOn, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched, LaunchOptions } from '../browsers/launched.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const page = '<!doctype html><meta charset="utf-8"><title>论坛</title><p>听说吃大蒜能治流感。</p>';

/** What an organisation sets, as the browser itself hands it to the extension. */
export function setByPolicy(launch: (options: LaunchOptions) => Promise<Launched>): void {
  describe('a list that the organisation has set', () => {
    let launched: Launched;
    let served: Served;

    beforeAll(async () => {
      const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));
      served = await serve(({ url }, response) => {
        if (url === '/list.json') return response.end(JSON.stringify(list));
        return response.setHeader('Content-Type', 'text/html').end(page);
      });
      launched = await launch({
        policy: { organisation: '示例学校', lists: [`${served.address}/list.json`] },
      });
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    test('is followed by itself, shown as set, and cannot be left, whoever asks the worker', async () => {
      const settings = await launched.openExtensionPage('src/settings.html');
      await waitForText(settings, words('list_locked', '示例学校'));
      const buttons = await settings.$$eval('button', (all) => all.map(({ textContent }) => textContent));
      expect(buttons).not.toContain(words('list_unfollow'));
      const refused = await settings.evaluate(unfollow, `${served.address}/list.json`);
      expect(refused).toEqual({ ok: false, error: { code: 'list_locked', values: ['示例学校'] } });
      const thread = await launched.browser.newPage();
      await thread.goto(`${served.address}/thread`);
      await waitForPainted(thread, 1);
      expect(await paintedOn(thread)).toEqual({ false: ['吃大蒜能治流感'] });
    });
  });
}

/** Runs in a page of the extension. */
function unfollow(listUrl: string): Promise<unknown> {
  const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
  return (scope.browser ?? scope.chrome).runtime.sendMessage({ name: 'unsubscribe', data: { listUrl } });
}

interface Extension {
  runtime: { sendMessage(message: object): Promise<unknown> };
}
