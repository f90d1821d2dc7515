import { expect, test } from 'vitest';
import type { ViewOfPage } from '../../src/messages/message-contract.ts';
import type { Page } from '../browsers/page.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import type { SampleThread } from '../real-sites/sample-thread.ts';
import type { OpenThread } from './real-forums.ts';

/** On every screen of a sample thread, each name that stands for a writer lies under a suggested cover. */
export function coveredNames(here: () => OpenThread, sample: SampleThread): void {
  test('would have every writer covered in a picture', async () => {
    const { launched, page } = here();
    const names = [...new Set(sample.replies.map(({ author }) => author))];
    const tabId = await tabIdOf(launched, page);
    const extension = await launched.openExtensionPage('src/history.html');
    await page.bringToFront();
    await extension.evaluate(
      async (tab) => chrome.runtime.sendMessage({ name: 'describe-tab-for-report', data: { tabId: tab } }),
      tabId,
    );
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    let seen = 0;
    const open: string[] = [];
    for (let top = 0; top < height; top += 700) {
      await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
      const shown = await namesShown(page, names);
      const view = await extension.evaluate(
        async (tab) =>
          chrome.tabs.sendMessage(tab, { name: 'measure-view', data: { areas: true, stuck: false } }),
        tabId,
      );
      seen += shown.length;
      for (const each of shown)
        if (!view.value.areas.some((area) => holds(area, each.x, each.y))) open.push(each.name);
    }
    expect(open).toEqual([]);
    expect(seen).toBeGreaterThanOrEqual(names.length);
    await extension.close();
  });
}

const holds = (area: ViewOfPage['areas'][number], x: number, y: number): boolean =>
  x >= area.left && x <= area.left + area.width && y >= area.top && y <= area.top + area.height;

/** The middle of every name in view that stands alone in its place, as the label of a post does. */
function namesShown(page: Page, names: string[]): Promise<{ name: string; x: number; y: number }[]> {
  return page.evaluate((wanted) => {
    const shown: { name: string; x: number; y: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const name = (node.nodeValue ?? '').trim();
      if (!wanted.includes(name)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, top, width, height } = range.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (width > 0 && y > 0 && y < innerHeight) shown.push({ name, x, y });
    }
    return shown;
  }, names);
}

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { sendMessage(tabId: number, message: object): Promise<{ value: ViewOfPage }> };
};
