import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardHost } from '../browsers/card-host.ts';
import { join, paintedOn, waitForPainted, words } from '../browsers/drive-product.ts';
import { type LaunchedChromium, launchChromium } from '../browsers/launch-chromium.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { spokenOn } from '../browsers/spoken-on.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));
const post =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title><p>听说<b>吃大蒜能治流感</b>。</p>';

let served: Served;
let launched: LaunchedChromium;
/** On this machine, so the new script comes by itself. */
let granted: Page;
/** Looked at after a click alone, so no new script may come. */
let clicked: Page;

beforeAll(async () => {
  served = await serve(({ url }, response) => {
    if (url === '/list.json') return response.end(JSON.stringify(list));
    return response.setHeader('Content-Type', 'text/html').end(post);
  });
  launched = await launchChromium();
  await join(launched, `${served.address}/list.json`);
  clicked = await launched.browser.newPage();
  await clicked.goto(`http://forum.example:${new URL(served.address).port}/thread`);
  const popup = await launched.clickToolbarButton(clicked);
  await waitForPainted(clicked, 1);
  await popup.close();
  granted = await launched.browser.newPage();
  await granted.goto(`${served.address}/thread`);
  await waitForPainted(granted, 1);
  await granted.evaluate(() => {
    Object.assign(window, { before: [...CSS.highlights.values()][0] });
  });
  // Installed once more from the same folder, which is an update.
  await launched.browser.installExtension('dist/chromium');
});
afterAll(async () => {
  await launched?.close();
  await served?.close();
});

test('on a granted site the new script takes over, and the old one leaves nothing behind', async () => {
  await granted.bringToFront();
  await granted.waitForFunction(
    () => {
      const [now] = [...CSS.highlights.values()];
      const { before } = window as unknown as { before: Highlight };
      return now && now !== before && now.size === 1 && before.size === 0;
    },
    { polling: 50 },
  );
  await granted.evaluate(() => document.body.append('又说吃大蒜能治流感'));
  await waitForPainted(granted, 2);
  expect(Object.values(await paintedOn(granted)).flat()).toHaveLength(2);
  expect(await granted.$(cardHost)).toBeNull();
});

test('on a page that was only clicked, the orphaned script falls silent and says so once', async () => {
  await clicked.bringToFront();
  await clicked.waitForFunction(() => CSS.highlights.size === 0, { polling: 50 });
  await clicked.waitForSelector(cardHost);
  await clicked.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  expect(await spokenOn(clicked)).toContain(words('orphaned'));
  await clicked.keyboard.press('Escape');
  expect(await clicked.$(cardHost)).toBeNull();
  await clicked.hover('b');
  await clicked.evaluate(() => document.body.append('又说吃大蒜能治流感'));
  await granted.bringToFront();
  await clicked.bringToFront();
  expect(await clicked.$(cardHost)).toBeNull();
  expect(await paintedOn(clicked)).toEqual({});
});

test('switched off and on again, it reads pages that stayed open, and sets its alarms', async () => {
  const settings = await launched.openExtensionPage('src/settings.html');
  // Firefox does that as an extension is switched off.
  await settings.evaluate(() => chrome.alarms.clearAll());
  const browserPage = await launched.browser.newPage();
  await browserPage.goto('chrome://extensions');
  const id = launched.extensionOrigin.replace('chrome-extension://', '');
  for (const isOn of [false, true])
    await browserPage.evaluate((extension, on) => chrome.management.setEnabled(extension, on), id, isOn);
  await browserPage.close();
  await granted.bringToFront();
  await granted.evaluate(() => document.body.append('还说吃大蒜能治流感'));
  await waitForPainted(granted, 3);
  const history = await launched.openExtensionPage('src/history.html');
  const names = () => history.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
  await expect.poll(names).toEqual(expect.arrayContaining(['refresh-lists', 'tidy-history']));
});

declare const chrome: {
  alarms: { clearAll(): Promise<boolean>; getAll(): Promise<{ name: string }[]> };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
};
