import { afterAll, beforeAll, expect, test } from 'vitest';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';

let launched: Launched;
beforeAll(async () => {
  launched = await launchChromium();
});
afterAll(() => launched?.close());

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
