import { afterAll, describe, expect } from 'vitest';
import { keepChromium, keepFirefox } from '../browsers/keep-profile.ts';
import type { Page } from '../browsers/page.ts';
import { patrolRealForum } from '../scenarios/patrol-real-forum.ts';
import { startWaline } from './start-waline.ts';

const walks = [
  { browser: 'Chromium', profile: await keepChromium() },
  { browser: 'Firefox', profile: await keepFirefox() },
] as const;

/** Answers the thread that is open, with Waline's own form, as any reader does. */
async function answer(page: Page, text: string): Promise<void> {
  await page.waitForSelector('.wl-card-item');
  const count = () => page.evaluate(() => document.querySelectorAll('.wl-card-item').length);
  const before = await count();
  await page.type('#wl-nick', '网友77');
  await page.type('#wl-edit', text);
  await page.click('.wl-btn.primary');
  await expect.poll(count).toBe(before + 1);
}

describe.each(walks)('the sample forum', ({ browser, profile }) => {
  patrolRealForum(
    `walked through in ${browser}`,
    { start: (threads) => startWaline({ threads }), answer, hasPages: false, hasDates: false },
    profile.launch,
  );
  afterAll(profile.remove);
});
