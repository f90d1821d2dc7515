import { expect, test } from 'vitest';
import { paintedOn } from '../browsers/drive-product.ts';
import { matchesOn } from '../browsers/matches-on.ts';
import type { Frame, Page } from '../browsers/page.ts';
import type { OpenForum } from './real-forums.ts';

const path = 'english-corner';
/** How many passages of it are flagged, as its other test proves. */
const matches = 8;

/**
 * Waline's comments where a page cannot be searched: in a closed shadow root, and in frames of every kind.
 */
export function hiddenComments(here: () => OpenForum): void {
  test('comments in a closed shadow root, and in frames of all kinds, show the same matches as on a page of their own', async () => {
    const { launched, forum } = here();
    const page = await launched.browser.newPage();
    await page.goto(`${forum.address}/thread/${path}`);
    await matchesOn(launched, page, ({ count }) => count === matches);
    const painted = await paintedIn(page);

    await page.goto(`${forum.address}/thread/${path}?in=closed-root`);
    await expect.poll(() => paintedIn(page), { timeout: 15_000 }).toEqual(painted);
    expect(await page.$('.wl-card-item')).toBeNull();

    await page.goto(`${forum.address}/frames/${path}`);
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(frames.map((frame) => frame.url().replace(/:\d+/, ''))).toEqual([
      `http://127.0.0.1/thread/${path}`,
      'about:srcdoc',
      `http://localhost/thread/${path}`,
    ]);
    for (const frame of frames)
      await expect.poll(() => paintedIn(frame), { timeout: 15_000 }).toEqual(painted);
    expect(await paintedIn(page)).toEqual({});
    await page.close();
  });
}

/**
 * What is painted, by status; parts of a page are painted in the order they were found, which is not always
 * the same.
 */
async function paintedIn(page: Page | Frame): Promise<Record<string, string[]>> {
  const painted = Object.entries(await paintedOn(page)).filter(([, parts]) => parts.length > 0);
  return Object.fromEntries(painted.map(([status, parts]) => [status, parts.sort()]));
}
