import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { paintedOn, waitForPainted } from '../browsers/drive-product.ts';
import { matchesOn } from '../browsers/matches-on.ts';
import type { OpenForum } from './real-forums.ts';

const id = 'english-corner';

/** Waline's comments where a page cannot be searched: in a closed shadow root, and in frames of every kind. */
export function hiddenComments(here: () => OpenForum): void {
  /** Opens the thread as it is on a page of its own; what is shown of it there is proved beside this. */
  async function openPlain(): Promise<{ page: Page; painted: Record<string, string[]>; count: number }> {
    const { launched, forum } = here();
    const page = await launched.browser.newPage();
    await page.goto(`${forum.address}/thread/${id}`);
    await page.waitForSelector('.wl-card-item');
    await waitForPainted(page, 1);
    const { count } = await matchesOn(launched, page, ({ count }) => count > 0);
    return { page, painted: sorted(await paintedOn(page)), count };
  }

  test('comments in a closed shadow root show the same matches as on the page itself', async () => {
    const { page, painted, count } = await openPlain();
    await page.goto(`${here().forum.address}/thread/${id}?in=closed-root`);
    const found = await matchesOn(here().launched, page, (told) => told.count === count);
    expect(found.count).toBe(count);
    expect(sorted(await paintedOn(page))).toEqual(painted);
    expect(await page.evaluate(() => document.body.textContent)).not.toContain('条评论');
    await page.close();
  });

  test('comments in frames of the same origin, without an address and of another site show the same matches', async () => {
    const { page, painted } = await openPlain();
    await page.goto(`${here().forum.address}/frames/${id}`);
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(frames).toHaveLength(3);
    for (const frame of frames)
      await expect.poll(() => paintedIn(frame), { timeout: 15_000 }).toEqual(painted);
    expect(await paintedIn(page)).toEqual({});
    await page.close();
  });
}

const paintedIn = async (page: Page | Frame) => sorted(await paintedOn(page));

/** Parts of a page are painted in the order they were found, which is not always the same. */
const sorted = (painted: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(painted)
      .filter(([, parts]) => parts.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([status, parts]) => [status, parts.sort()]),
  );
