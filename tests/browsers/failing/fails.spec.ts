import { afterAll, expect, test } from 'vitest';
import { launchChromium } from '../launch-chromium.ts';
import { launchFirefox } from '../launch-firefox.ts';
import type { Launched } from '../launched.ts';

/** Not part of the tests: `keep-what-failed.long.spec.ts` runs it and looks at what it leaves. */
let launched: Launched;
afterAll(() => launched?.close());

test.each([
  ['chromium', launchChromium],
  ['firefox', launchFirefox],
] as const)('fails in %s', async (_name, launch) => {
  await launched?.close();
  launched = await launch();
  const page = await launched.openExtensionPage('src/settings.html');
  await page.evaluate(() => console.warn('what the page said'));
  expect(await page.$eval('html', (html) => html.lang)).toBe('no such language');
});
