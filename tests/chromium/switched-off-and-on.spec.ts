import { afterAll, beforeAll, expect, test } from 'vitest';
import { join, waitForPainted } from '../browsers/drive-product.ts';
import { type LaunchedChromium, launchChromium } from '../browsers/launch-chromium.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));
const post =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title><p>听说<b>吃大蒜能治流感</b>。</p>';

let served: Served;
let launched: LaunchedChromium;
let thread: Page;

beforeAll(async () => {
  served = await serve(({ url }, response) => {
    if (url === '/list.json') return response.end(JSON.stringify(list));
    return response.setHeader('Content-Type', 'text/html').end(post);
  });
  launched = await launchChromium();
  await join(launched, `${served.address}/list.json`);
  thread = await launched.browser.newPage();
  await thread.goto(served.address);
  await waitForPainted(thread, 1);
  const settings = await launched.openExtensionPage('src/settings.html');
  // Firefox does that as an extension is switched off.
  await settings.evaluate(() => chrome.alarms.clearAll());
  const browserPage = await launched.browser.newPage();
  await browserPage.goto('chrome://extensions');
  const id = launched.extensionOrigin.replace('chrome-extension://', '');
  for (const isOn of [false, true])
    await browserPage.evaluate((extension, on) => chrome.management.setEnabled(extension, on), id, isOn);
  await browserPage.close();
});
afterAll(async () => {
  await launched?.close();
  await served?.close();
});

test('switched off and on again, it reads pages that stayed open', async () => {
  await thread.bringToFront();
  await thread.evaluate(() => document.body.append('又说吃大蒜能治流感'));
  await waitForPainted(thread, 2);
});

test('and sets its alarms, of which none may be left', async () => {
  const settings = await launched.openExtensionPage('src/settings.html');
  const names = () => settings.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
  await expect.poll(names).toEqual(expect.arrayContaining(['refresh-lists', 'tidy-history']));
});

declare const chrome: {
  alarms: { clearAll(): Promise<boolean>; getAll(): Promise<{ name: string }[]> };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
};
