import { expect } from 'vitest';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { spokenOn } from '../browsers/spoken-on.ts';
import { develop } from '../scenarios/develop.ts';

develop(launchChromium, async (page, sentence) => {
  await page.hover('b');
  await expect.poll(() => spokenOn(page)).toContain(sentence);
});
