import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReadyList } from '../../src/history/records.ts';
import { join, scrollToFirstPainted, waitForPainted, words } from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { spokenOn } from '../browsers/spoken-on.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

let launched: Launched;
let served: Served;
let page: Page;

beforeAll(async () => {
  const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));
  served = await serve(({ url }, response) => {
    if (url === '/list.json') return response.end(JSON.stringify(list));
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return response.end('<!doctype html><p>听说吃大\u200b蒜能治*流*感。</p>');
  });
  launched = await launchChromium();
  await join(launched, `${served.address}/list.json`);
  page = await launched.browser.newPage();
});
afterAll(async () => {
  await launched?.close();
  await served?.close();
});

async function openAfterKill(): Promise<void> {
  await launched.killWorker();
  await page.bringToFront();
  await page.goto(`${served.address}/page`);
  await waitForPainted(page, 1);
}

const readyLists = (how: 'getAll' | 'clear') => inStore<ReadyList>(launched, 'ready-lists', how);

test('a worker that was stopped finds with the list as it was compiled before', async () => {
  const before = await readyLists('getAll');
  await openAfterKill();
  const after = await readyLists('getAll');
  expect(after.map(({ edition }) => edition)).toEqual(before.map(({ edition }) => edition));
});

test('a list compiled by another version of the product is compiled anew', async () => {
  const before = await readyLists('getAll');
  await readyLists('clear');
  await openAfterKill();
  const after = await readyLists('getAll');
  expect(after).toHaveLength(1);
  expect(after[0]?.edition).not.toBe(before[0]?.edition);
});

test('the card says why a disguised passage is marked', async () => {
  const { x, y } = await scrollToFirstPainted(page);
  await page.mouse.move(x, y);
  const question = await page.waitForSelector('aria/Why is this marked?');
  await question?.click();
  const reasons = [words('why_word', '吃大蒜能治流感'), words('undone_invisible'), words('undone_gap')];
  for (const reason of reasons) {
    await expect.poll(() => spokenOn(page)).toContain(reason);
  }
});
