import { expect } from 'vitest';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { develop } from '../scenarios/develop.ts';

develop(launchChromium, async (page, sentence) => {
  await page.hover('b');
  await expect
    .poll(async () => JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false })))
    .toContain(sentence);
});
