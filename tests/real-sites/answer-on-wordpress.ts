import type { Page } from '../browsers/page.ts';

/** Answers the thread that is open, with WordPress' own form, as any reader does. */
export async function answerOnWordPress(page: Page, text: string): Promise<void> {
  await page.type('#author', '网友77');
  await page.type('#comment', text);
  await Promise.all([
    page.waitForNavigation(),
    page.$eval('#submit', (button) => (button as HTMLElement).click()),
  ]);
}
