import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import { type Served, serve } from '../browsers/serve.ts';

/** The product's page in the place beside pages that a browser has for extensions. */
export interface Beside {
  text(): Promise<string>;
  /** Clicks what `selector` names in it. */
  click(selector: string): Promise<void>;
  /** Presses a key while it has the focus. */
  key(name: 'd' | 'p'): Promise<void>;
  /** How wide it is, in CSS pixels, and how far it could be scrolled sideways. */
  measure(): Promise<{ width: number; beyond: number }>;
}

/** A walk that is led from beside the page: the side panel of Chromium, the sidebar of Firefox. */
export function patrolBeside<Browser extends Launched>(
  launch: () => Promise<Browser>,
  beside: (launched: Browser) => Promise<Beside>,
): void {
  describe('a patrol beside the page', () => {
    const pageCount = 3;
    let launched: Browser;
    let served: Served;
    let panel: Beside;

    beforeAll(async () => {
      served = await serve(({ url = '' }, response) =>
        response
          .setHeader('Content-Type', 'text/html; charset=utf-8')
          .end(`<!doctype html><html lang="zh-CN"><title>${url}</title><p>今天的菜价：白菜一块二。`),
      );
      launched = await launch();
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    const pageAt = (place: number) => `${served.address}/t/${place}`;
    const expectShown = (words: string) => expect.poll(() => panel.text()).toContain(words);
    async function expectAt(place: number): Promise<void> {
      const opened = async () => (await launched.browser.pages()).map((page) => page.url());
      await expect.poll(opened).toContain(pageAt(place));
      await expectShown(words('patrol_place', place, pageCount));
      await expectShown(`/t/${place}`);
    }

    test('opens at a press, and shows the sets of pages', async () => {
      const tab = await launched.openExtensionPage('src/patrol.html');
      await tab
        .locator('textarea')
        .fill(Array.from({ length: pageCount }, (_, at) => pageAt(at + 1)).join('\n'));
      await press(tab, 'patrol_add');
      await waitForText(tab, words('patrol_pages', pageCount));
      await press(tab, 'patrol_beside');
      panel = await beside(launched);
      await expectShown(words('patrol_pages', pageCount));
      // It is there already.
      expect(await panel.text()).not.toContain(words('patrol_beside'));
      // One tab is left, so that the window stays.
      await launched.browser.newPage();
      await tab.close();
    });

    test('a walk is begun and led there while its pages come and go', async () => {
      await panel.click('.patrol-set > button');
      await expectAt(1);
      await expectShown(words('patrol_first'));
      await panel.key('d');
      await expectAt(2);
      await panel.key('p');
      await expectShown(words('patrol_paused_at', 2));
      await panel.key('p');
      await expectAt(2);
      const { beyond } = await panel.measure();
      expect(beyond).toBe(0);
    });
  });
}
