import { expect, test } from 'vitest';
import { waitForPainted } from '../browsers/drive-product.ts';
import type { Page } from '../browsers/page.ts';
import { changesWhileIdle } from '../browsers/walk-page.ts';
import type { OpenForum } from './real-forums.ts';

interface Seen {
  text: string;
  fields: string[];
  errors: string[];
}

/**
 * A thread of a real forum with matches in it, beside the same thread in the same browser without the
 * extension, which this takes away: no test may come after it.
 */
export function untouchedForum(here: () => OpenForum): void {
  test('text, what is written in its fields and errors are the same without the extension, and an idle page stays as it is', async () => {
    const { launched, forum } = here();
    const url = forum.threads.find(({ id }) => id === 'english-corner')?.url ?? '';
    const page = await launched.browser.newPage();
    const errors = gatherErrors(page);
    await open(page, url);
    await waitForPainted(page, 1);
    await write(page);
    const marked: Seen = { ...(await see(page)), errors };
    expect(await changesWhileIdle(page)).toBe(0);
    // Waline keeps what was not sent yet.
    await page.evaluate(() => localStorage.clear());
    await page.close();

    await launched.removeExtension();
    const bare = await launched.browser.newPage();
    const bareErrors = gatherErrors(bare);
    await open(bare, url);
    await write(bare);
    expect(marked).toEqual({ ...(await see(bare)), errors: bareErrors });
    expect(marked.fields.join()).toContain('大蒜');
    await bare.close();
  });
}

function gatherErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector(
    '.wl-card-item, li.comment, .wp-block-comment-template > li, li.wp-block-comment',
  );
}

/** Writes something that is listed in the field for comments. */
const write = (page: Page): Promise<void> => page.type('textarea', '我也听说吃大蒜能预防流感');

/** What a reader sees, and what the fields would send. */
const see = (page: Page): Promise<Omit<Seen, 'errors'>> =>
  page.evaluate(() => ({
    // biome-ignore lint/performance/useDomNodeTextContent: only text as it is laid out is what a reader sees.
    text: document.body.innerText,
    fields: [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(
      ({ name, value }) => `${name}=${value}`,
    ),
  }));
