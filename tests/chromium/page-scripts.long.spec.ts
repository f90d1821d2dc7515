import { expect, onTestFinished, test } from 'vitest';
import { pageScripts } from '../page/page-scripts.ts';
import { card, send, startTestBrowser, until, untilPainted } from '../page/test-browser.ts';

pageScripts('chromium');

test('when the extension goes away under an open page, all of it goes, without a word', async () => {
  const tested = await startTestBrowser('chromium');
  onTestFinished(() => tested.close());
  const page = await tested.open('<p>lemon water</p>');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await untilPainted(page, ['misleading: lemon water']);
  await tested.removeExtension();
  await page.evaluate(() => document.body.append('月亮奶酪'));
  await untilPainted(page, []);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(errors).toEqual([]);
});

test('a card in Chinese writes its days in Chinese', async () => {
  const tested = await startTestBrowser('chromium', { language: 'zh-CN' });
  onTestFinished(() => tested.close());
  const page = await tested.open('<p>lemon water</p>');
  await untilPainted(page, ['misleading: lemon water']);
  await send(page, 'show-match', { index: 0 });
  await until(
    async () => (await card(page))?.text ?? '',
    (text) => text.includes('误导') && text.includes('2026年3月2日'),
    'a card in Chinese',
  );
});
