import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillQueue } from '../../bench/desk/fill-queue.ts';
import { type RunningDesk, startDesk } from '../../desk/start-desk.ts';
import { openDatabase } from '../../desk/store/open-database.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { signIn } from '../browsers/staff-page.ts';
import { violationsOf } from '../browsers/violations-of.ts';
import { copyEmptyDatabase } from '../desk/empty-database.ts';

const reports = 100_000;
/** More rows than a window has room for, with those above and below it. */
const mostRows = 80;

describe('a queue of 100,000 reports', () => {
  let dataFolder: string;
  let desk: RunningDesk;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'long-queue-'));
    await copyEmptyDatabase(join(dataFolder, 'database'));
    const { database, close } = await openDatabase(null, join(dataFolder, 'database'));
    await fillQueue(database, reports);
    await close();
    desk = await startDesk({ dataFolder, port: 0 });
    launched = await launchChromium();
    page = await launched.openExtensionPage('src/review.html');
    await signIn(page, desk.address, desk.staffToken);
    await page.waitForSelector('.line');
  });
  afterAll(async () => {
    await launched?.close();
    await desk?.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  /** The places in the queue of the rows that are in the page, as they are said to screen readers. */
  const places = () =>
    page.$$eval('.line', (lines) => lines.map((line) => Number(line.getAttribute('aria-posinset'))));
  /** Scrolls to the end of what is loaded, and waits until there is more, or all is there. */
  async function scrollOn(): Promise<number> {
    const before = await page.$eval('.lines', (box) => box.scrollHeight);
    await page.$eval('.lines', (box) => box.scrollTo(0, box.scrollHeight));
    await page.waitForFunction(
      (height) => (document.querySelector('.lines')?.scrollHeight ?? 0) > height,
      { polling: 20 },
      before,
    );
    return page.$eval('.lines', (box) => box.scrollHeight);
  }

  test('has few rows in the page at a time, and says that nobody has counted them all', async () => {
    expect((await places()).length).toBeLessThan(mostRows);
    expect(await page.$eval('.line', (line) => line.getAttribute('aria-setsize'))).toBe('-1');
    expect(await page.$eval('nav .tab b', (count) => count.textContent)).toBe('1000+');
  });

  test('goes on as it is scrolled, without a gap and without a row twice', async () => {
    let height = 0;
    for (let go = 0; go < 20; go++) height = await scrollOn();
    expect(height).toBeGreaterThan(20_000);
    const shown = await places();
    expect(shown.length).toBeLessThan(mostRows);
    expect(shown).toEqual(shown.map((_, at) => (shown[0] ?? 0) + at));
    const titles = await page.$$eval('.line .t', (all) => all.map((each) => each.textContent));
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('is walked by keys from its first line to the last that is loaded, and back', async () => {
    await page.focus('[role=listbox]');
    await page.keyboard.press('Home');
    const first = () => page.$eval('.line[aria-current]', (line) => line.getAttribute('aria-posinset'));
    await expect.poll(first).toBe('1');
    for (let go = 0; go < 30; go++) await page.keyboard.press('ArrowDown');
    await expect.poll(first).toBe('31');
    await page.keyboard.press('End');
    await expect.poll(async () => Number(await first())).toBeGreaterThan(300);
    await page.keyboard.press('Home');
    await expect.poll(first).toBe('1');
  });

  test('has no accessibility violation', async () => {
    expect(await violationsOf(page)).toEqual([]);
  });
});
