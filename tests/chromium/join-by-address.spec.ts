import { afterAll, beforeAll, expect, test } from 'vitest';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import { type Served, serve } from '../browsers/serve.ts';

const elsewhere = 'https://cdn.example/list.json';
const desk = {
  format: 'qiuzheng-join/1',
  name: '示例求证台',
  publisher: '示例求证台',
  contact: {},
  lists: [{ url: elsewhere }],
};

let launched: Launched;
let served: Served;
beforeAll(async () => {
  served = await serve(({ url }, response) => {
    if (url !== '/large.json') return response.end(JSON.stringify(desk));
    // The rest never comes.
    return response.writeHead(200, { 'Content-Length': 5_000_000 }).write(' '.repeat(2_000_000));
  });
  launched = await launchChromium();
});
afterAll(async () => {
  await launched?.close();
  await served?.close();
});

test('joining can be given up while the browser’s question is open', async () => {
  const page = await launched.openExtensionPage('src/settings.html');
  await page.locator('form input[inputmode=url]').fill('https://forum.example/list.json');
  await press(page, 'join_button');
  await waitForText(page, words('join_busy'));
  await press(page, 'cancel');
  await press(page, 'join_button');
  await waitForText(page, words('join_busy'));
  expect(await page.$eval('form [role=alert]', (alert) => alert.textContent)).toBe('');
});

test('a desk whose list lies elsewhere is followed only once that place, which is named, is allowed', async () => {
  const page = await launched.openExtensionPage('src/settings.html');
  await page.locator('form input[inputmode=url]').fill(served.address);
  await press(page, 'join_button');
  await waitForText(page, words('join_wants', elsewhere));
  await press(page, 'join_allow');
  await waitForText(page, words('join_busy'));
  await press(page, 'cancel');
  await press(page, 'join_button');
  await waitForText(page, words('join_wants', elsewhere));
});

test('of a large list settings say how much of it has come', async () => {
  const page = await launched.openExtensionPage('src/settings.html');
  await page.locator('form input[inputmode=url]').fill(`${served.address}/large.json`);
  await press(page, 'join_button');
  await waitForText(page, `From ${new URL(served.address).host}: `);
  await waitForText(page, ' of 5 MB');
});
