import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choosePicture } from '../browsers/choose-picture.ts';
import { join, press, waitForPainted } from '../browsers/drive-product.ts';
import { launchFirefox } from '../browsers/launch-firefox.ts';
import type { Launched } from '../browsers/launched.ts';
import { type Arrived, serveDesk } from '../browsers/serve-desk.ts';
import { waitForPicture } from '../browsers/wait-for-picture.ts';
import { comparePictures } from '../fidelity/compare-pictures.ts';
import { imageAt, longPages } from '../fidelity/long-pages.ts';

const folder = '.test-output/whole-page-firefox';
const tall = `<!doctype html><meta charset="utf-8"><title>长</title><div style="height:2900px">听说吃大蒜能治流感</div>
  <a class="username" href="/user/1">末楼作者</a>`;

let launched: Launched;
let served: Awaited<ReturnType<typeof serveDesk>>;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  served = await serveDesk((path) => {
    const at = Number(path.match(/^\/p\/(\d+)$/)?.[1] ?? -1);
    return path === '/tall' ? tall : (longPages[at]?.html ?? imageAt(path));
  });
  launched = await launchFirefox();
  await join(launched, served.address);
});
afterAll(async () => {
  await launched?.close();
  await served?.close();
});

/** Reports a page with a picture of all of it; the page stays open. */
async function reportWhole(path: string): Promise<{ page: Page; sent: Arrived }> {
  const page = await launched.browser.newPage();
  await page.goto(served.address + path);
  await page.bringToFront();
  await waitForPainted(page, 1);
  const form = await launched.clickToolbarButton(page);
  await press(form, 'report_open');
  await waitForPicture(form);
  await choosePicture(form, 'picture_page');
  await waitForPicture(form, 60_000);
  await press(form, 'report_send');
  await form.waitForSelector('a[href$="/receipts/secret"]');
  await form.close();
  const sent = served.arrived.at(-1);
  if (!sent) throw new Error('nothing arrived');
  return { page, sent };
}

test.each(longPages.slice(0, 4).map(({ name }, at) => ({ name, at })))(
  'the whole page is what the browser’s own picture of the whole page shows, with $name',
  async ({ at }) => {
    const { page, sent } = await reportWhole(`/p/${at}`);
    if (!sent.picture) throw new Error('no picture came');
    writeFileSync(`${folder}/${at}-ours.png`, sent.picture);
    await page.bringToFront();
    const theirs = await page.screenshot({ fullPage: true });
    writeFileSync(`${folder}/${at}-theirs.png`, theirs);
    const { equal, sizes } = await comparePictures(page, sent.picture, theirs);
    expect(sizes[0]).toEqual(sizes[1]);
    expect(equal).toBeGreaterThanOrEqual(0.99);
    console.log(`${longPages[at]?.name}: ${(100 * equal).toFixed(3)} % of pixels equal`);
    await page.close();
  },
  120_000,
);

test('a name far down the page is covered in the picture of the whole page', async () => {
  const { page, sent } = await reportWhole('/tall');
  expect(sent.report.attachments[0]?.maskedRegions).toBe(1);
  await page.close();
}, 120_000);
