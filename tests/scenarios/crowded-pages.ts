import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const frames = 34;
const manyFrames = 100;
const claimsPerFrame = 400;
/**
 * As long as a claim may be, so that the flags of all frames together are more than the session store holds.
 */
const longClaim = '这是一条很长的传言。'.repeat(100);
const rumours = Array.from(
  { length: claimsPerFrame },
  (_, index) => `传言${String(index).padStart(4, '0')}号`,
);
const entries = rumours.map((rumour) => ({ ...sampleEntry(rumour, rumour), claim: longClaim }));
const head = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title>';

/** Pages that show more than the browser's store for a session holds. */
export function crowdedPages(launch: () => Promise<Launched>): void {
  describe('a page with many frames and matches', () => {
    let launched: Launched;
    let served: Served;
    let extension: Page;

    beforeAll(async () => {
      served = await serve(({ url }, response) => {
        if (url === '/list.json') return response.end(JSON.stringify(sampleListOf(1, ...entries)));
        const body =
          url === '/crowded'
            ? '<iframe src="/frame"></iframe>'.repeat(frames)
            : url === '/scattered'
              ? '<iframe src="/one"></iframe>'.repeat(manyFrames)
              : url === '/one'
                ? `<p>${rumours[0]}</p>`
                : rumours.map((rumour) => `<p>${rumour}</p>`).join('');
        return response.setHeader('Content-Type', 'text/html').end(head + body);
      });
      launched = await launch();
      await join(launched, `${served.address}/list.json`);
      extension = await launched.openExtensionPage('src/history.html');
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    test('is counted as a whole', async () => {
      const page = await launched.browser.newPage();
      await page.goto(`${served.address}/crowded`);
      await countIn(extension, frames * claimsPerFrame);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, page)}`);
      await waitForText(popup, `${frames * claimsPerFrame}`);
      await popup.close();
      await page.close();
    });

    test('is looked at a few times while its frames tell what they hold, not once for each of them', async () => {
      const page = await launched.browser.newPage();
      await page.goto(`${served.address}/one`);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, page)}`);
      await popup.evaluate(() => {
        const scope = globalThis as unknown as { browser?: Messenger; chrome: Messenger; looks: number };
        const { runtime } = scope.browser ?? scope.chrome;
        const send = runtime.sendMessage;
        scope.looks = 0;
        runtime.sendMessage = (...asked) => {
          if (JSON.stringify(asked).includes('"describe-tab"')) scope.looks += 1;
          return send.apply(runtime, asked);
        };
      });
      // A page nobody sees is not read.
      await page.bringToFront();
      await page.goto(`${served.address}/scattered`);
      await waitForText(popup, `${manyFrames}`);
      const looks = await popup.evaluate(() => (globalThis as unknown as { looks: number }).looks);
      expect(looks).toBeGreaterThan(0);
      expect(looks).toBeLessThan(manyFrames / 4);
      await popup.close();
      await page.close();
    });

    test('that finds the store full is not said to repeat nothing', async () => {
      await fillStore(extension);
      const page = await launched.browser.newPage();
      await page.goto(`${served.address}/one`);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, page)}`);
      await waitForText(popup, words('found_store_full'));
      expect(await popup.evaluate(() => document.body.textContent)).not.toContain(words('found_nothing'));
      await popup.close();
      await page.close();
    });
  });
}

/** Waits until the frames the extension knows of hold so many matches together. */
const countIn = (extension: Page, count: number) =>
  extension.waitForFunction(
    async (wanted) => {
      const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
      const kept = await (scope.browser ?? scope.chrome).storage.session.get(null);
      return Object.values(kept).reduce((sum, frame) => sum + (frame.count ?? 0), 0) === wanted;
    },
    { polling: 100 },
    count,
  );

/** Fills the session store until it takes nothing more; shorter texts Chromium does not count. */
const fillStore = (extension: Page) =>
  extension.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const { session } = (scope.browser ?? scope.chrome).storage;
    for (let size = 1 << 20, part = 0; size >= 64; part += 1) {
      const filler = { [`filler:${part}`]: 'x'.repeat(size) };
      await session.set(filler).catch(() => {
        size /= 2;
      });
    }
  });

interface Messenger {
  runtime: { sendMessage(...asked: unknown[]): Promise<unknown> };
}

interface Extension {
  storage: {
    session: {
      get(keys: null): Promise<Record<string, { count?: number }>>;
      set(values: Record<string, string>): Promise<void>;
    };
  };
}
