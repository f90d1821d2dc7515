import { afterAll, beforeAll, expect, test } from 'vitest';
import { choosePicture } from '../browsers/choose-picture.ts';
import { join, press, waitForPainted } from '../browsers/drive-product.ts';
import { launchFirefox } from '../browsers/launch-firefox.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Arrived, serveDesk } from '../browsers/serve-desk.ts';
import { waitForPicture } from '../browsers/wait-for-picture.ts';

const tall = `<!doctype html><meta charset="utf-8"><title>长</title><div style="height:2900px">听说吃大蒜能治流感</div>
  <a class="username" href="/user/1">末楼作者</a>`;

let launched: Launched;
let served: Awaited<ReturnType<typeof serveDesk>>;

beforeAll(async () => {
  served = await serveDesk((path) => (path === '/tall' ? tall : null));
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

test('a name far down the page is covered in the picture of the whole page', async () => {
  const { page, sent } = await reportWhole('/tall');
  expect(sent.report.attachments[0]?.maskedRegions).toBe(1);
  await page.close();
}, 120_000);
