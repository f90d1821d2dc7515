import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardHost, untilCardSettled } from '../browsers/card-host.ts';
import { join, paintedOn, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Frame, Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const head = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title>';
const garlic = '<p>听说吃大蒜能治流感。</p>';
const vinegar = '<p>又说喝醋能软化血管。</p>';
const list = sampleListOf(
  1,
  sampleEntry('garlic', '吃大蒜能治流感'),
  sampleEntry('vinegar', '喝醋能软化血管'),
);

let launched: Launched;
let served: Served;

beforeAll(async () => {
  served = await serve(({ url = '' }, response) => {
    if (url === '/list.json') return response.end(JSON.stringify(list));
    const elsewhere = served.address.replace('127.0.0.1', 'localhost');
    const frame = url.startsWith('/thread') ? `<iframe src="${elsewhere}/far"></iframe>` : '';
    return response.setHeader('Content-Type', 'text/html').end(head + garlic + vinegar + frame);
  });
  launched = await launchChromium();
  await join(launched, `${served.address}/list.json`);
});
afterAll(async () => {
  await launched?.close();
  await served?.close();
});

const hasCard = async (frame: Page | Frame) => (await frame.$(cardHost)) !== null;
const farOf = (page: Page) => page.waitForFrame((frame) => frame.url().endsWith('/far'));

/**
 * Steps through a page until a card is open in one of its frames: a page takes no step before it has told of
 * its matches.
 */
async function openCardIn(frame: Page | Frame, page: Page, tabId: number): Promise<void> {
  const popup = await launched.openExtensionPage(`src/popup.html?tab=${tabId}`);
  await page.bringToFront();
  do {
    const step = { name: 'step-through-tab', data: { tabId, by: 1 } };
    await popup.evaluate((sent) => chrome.runtime.sendMessage(sent), step);
  } while (!(await hasCard(frame)));
  await popup.close();
  await untilCardSettled();
}

/** Waits until nothing but the vinegar is painted in any frame. */
async function waitUntilHidden(page: Page): Promise<void> {
  for (const frame of [page, await farOf(page)]) {
    await waitForPainted(frame, 1);
    while ((await paintedOn(frame)).false?.join() !== '喝醋能软化血管')
      await new Promise((next) => setTimeout(next, 50));
  }
}

test.each([
  ['the page', '/thread-1'],
  ['a frame of another site', '/thread-2'],
])(
  'what is hidden on this page in %s is hidden in all of its frames, after a reload too',
  async (where, path) => {
    const page = await launched.browser.newPage();
    await page.goto(served.address + path);
    const far = await farOf(page);
    for (const frame of [page, far]) await waitForPainted(frame, 2);
    const pressed = where === 'the page' ? page : far;
    const tabId = await tabIdOf(launched, page);
    await openCardIn(pressed, page, tabId);
    await pressed.locator(`aria/${words('card_hide_here')}[role="button"]`).click();
    await waitUntilHidden(page);
    await page.reload();
    await waitUntilHidden(page);
    const told = await launched.openExtensionPage(`src/popup.html?tab=${tabId}`);
    await waitForText(told, words('hidden_here', 1));
    await told.close();
    await page.goto(`${served.address}/far`);
    await waitForPainted(page, 2);
    expect((await paintedOn(page)).false).toEqual(['吃大蒜能治流感', '喝醋能软化血管']);
    await page.close();
  },
);

test('what was hidden a moment ago is seen again in all frames once it is undone', async () => {
  const page = await launched.browser.newPage();
  await page.goto(`${served.address}/thread-3`);
  const far = await farOf(page);
  for (const frame of [page, far]) await waitForPainted(frame, 2);
  await openCardIn(page, page, await tabIdOf(launched, page));
  await page.locator(`aria/${words('card_hide_everywhere')}[role="button"]`).click();
  await waitUntilHidden(page);
  await page.locator(`aria/${words('undo')}[role="button"]`).click();
  for (const frame of [page, far]) await waitForPainted(frame, 2);
  await page.close();
});

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
