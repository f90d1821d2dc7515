import { imageSize } from 'image-size';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choosePicture } from '../browsers/choose-picture.ts';
import { join, press, startOf, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import { type LaunchedChromium, launchChromium } from '../browsers/launch-chromium.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { serveDesk } from '../browsers/serve-desk.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { waitForPicture } from '../browsers/wait-for-picture.ts';

const closed = `<!doctype html><meta charset="utf-8"><title>论坛</title><p>听说吃大蒜能治流感</p><x-post></x-post><script>
  document.querySelector('x-post').attachShadow({ mode: 'closed' }).innerHTML =
    '<a class="username">欧阳锦瑟</a><p>电话 13812345678</p>';</script>`;
const thread =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title><p>听说吃大蒜能治流感，是真的吗？</p>';
/** Nothing of ours runs in it, so that nothing but the browser says that it has loaded anew. */
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><text y="50">图</text></svg>';

/** A PDF of one empty page. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;
const harmless = '<!doctype html><meta charset="utf-8"><title>论坛</title><p>今天天气很好</p>';

let launched: LaunchedChromium;
let desk: Awaited<ReturnType<typeof serveDesk>>;
let files: Served;

beforeAll(async () => {
  const pages: Record<string, string> = { '/closed': closed, '/drawing': drawing, '/harmless': harmless };
  desk = await serveDesk((path) => pages[path] ?? (path.startsWith('/t') ? thread : null));
  files = await serve((_request, response) => response.setHeader('Content-Type', 'application/pdf').end(pdf));
  launched = await launchChromium();
  await join(launched, desk.address);
});
afterAll(async () => {
  await launched?.close();
  await Promise.all([desk?.close(), files?.close()]);
});

async function openThread(path = '/t'): Promise<Page> {
  const page = await launched.browser.newPage();
  await page.goto(desk.address + path);
  await waitForPainted(page, 1);
  return page;
}
async function openForm(page: Page): Promise<Page> {
  const form = await launched.clickToolbarButton(page);
  await press(form, 'report_open');
  await form.waitForSelector('form textarea');
  return form;
}
async function send(form: Page): Promise<NonNullable<(typeof desk.arrived)[number]>> {
  await press(form, 'report_send');
  await form.waitForSelector('a[href$="/receipts/secret"]');
  const last = desk.arrived.at(-1);
  if (!last) throw new Error('nothing arrived');
  return last;
}

test('a document that cannot be looked into is reported by its address; its picture waits for a person', async () => {
  const page = await launched.browser.newPage();
  await page.goto(`${files.address}/leaflet.pdf`).catch(() => undefined);
  const form = await openForm(page);
  await waitForText(form, words('report_picture_not_looked'));
  const { report, picture } = await send(form);
  expect(report.page.url).toBe(`${files.address}/leaflet.pdf`);
  expect(report.attachments).toEqual([]);
  expect(picture).toBeNull();
  await form.close();
  await page.close();
});

test('a picture of all of a document that cannot be looked into is refused with the way out', async () => {
  const page = await launched.browser.newPage();
  await page.goto(`${files.address}/leaflet.pdf`).catch(() => undefined);
  const form = await openForm(page);
  await waitForText(form, words('report_picture_not_looked'));
  await choosePicture(form, 'picture_page');
  await waitForText(form, words('refusal_page_embedded'));
  await choosePicture(form, 'picture_view');
  await waitForText(form, words('report_picture_not_looked'));
  await form.close();
  await page.close();
});

test('a page the browser protects is said to be one, and nothing is offered that could not work there', async () => {
  const page = await launched.browser.newPage();
  await page.goto('chrome://version');
  const popup = await launched.clickToolbarButton(page);
  await waitForText(popup, words('hindrance_protected'));
  // Which sites are granted is asked apart from the page.
  await popup.waitForSelector('main button');
  const offered = await popup.$$eval('main button, main input', (all) =>
    all.map(({ textContent }) => textContent),
  );
  expect(offered).toEqual([words('pause_now')]);
  await popup.close();
  await page.close();
});

test('a picture the browser refuses says so, and the report goes without', async () => {
  const page = await openThread('/t?refused');
  // Without a click on the toolbar button no picture may be taken.
  const form = await ownWindow(await tabIdOf(launched, page));
  await page.bringToFront();
  await press(form, 'report_open');
  await waitForText(form, startOf('refusal_capture_refused'));
  expect((await send(form)).report.attachments).toEqual([]);
  await form.close();
  await page.close();
});

test('names and numbers behind closed shadow roots are covered too', async () => {
  const page = await openThread('/closed');
  const form = await openForm(page);
  await waitForPicture(form);
  expect((await send(form)).report.attachments[0]?.maskedRegions).toBe(2);
  await form.close();
  await page.close();
});

test('a window one pixel small gives no error, and the report goes', async () => {
  const page = await openThread();
  await page.setViewport({ width: 1, height: 1 });
  const form = await openForm(page);
  await form.waitForFunction(() => document.querySelector('form img, fieldset .notice'), { polling: 50 });
  const { report } = await send(form);
  expect(report.capture.viewport).toMatchObject({ width: 1, height: 1 });
  await form.close();
  await page.close();
});

test('a note of control characters arrives without them', async () => {
  const page = await openThread();
  const form = await openForm(page);
  await form.$eval('textarea', (field) => {
    field.value = 'a\u0000b\u0007\u001b[2J\nc';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect((await send(form)).report.note).toBe('ab[2J\nc');
  await form.close();
  await page.close();
});

test('a page that goes elsewhere after it was looked at is not sent, and can be looked at again', async () => {
  const page = await openThread('/t?tid=1');
  const form = await openForm(page);
  await waitForPicture(form);
  await page.goto(`${desk.address}/t?tid=2`);
  await waitForPainted(page, 1);
  const before = desk.arrived.length;
  await press(form, 'report_send');
  await waitForText(form, words('refusal_page_changed'));
  expect(desk.arrived).toHaveLength(before);
  await press(form, 'look_again');
  await waitForPicture(form);
  const { report } = await send(form);
  expect(report.page.url).toBe(`${desk.address}/t?tid=2`);
  await form.close();
  await page.close();
});

test('the way to the form stays in its place while the page tells what it holds', async () => {
  const page = await launched.browser.newPage();
  await page.goto(`${desk.address}/harmless`);
  const popup = await launched.clickToolbarButton(page);
  const placeOf = () => popup.$eval('button.report', (button) => button.getBoundingClientRect().top);
  await waitForText(popup, words('found_nothing_hint'));
  const before = await placeOf();
  await page.evaluate(() => document.body.append('听说吃大蒜能治流感'));
  await waitForText(popup, '吃大蒜能治流感');
  expect(await placeOf()).toBe(before);
  await popup.close();
  await page.close();
});

test('two windows that photograph at once keep to the browser’s limit: both get their picture', async () => {
  const pages = [await openThread('/t?a'), await openThread('/t?b')];
  for (const page of pages) await (await launched.clickToolbarButton(page)).close();
  // A tab is photographed where its window shows it: the second is moved to a window of its own.
  const extension = await launched.stillPage();
  await extension.evaluate(
    async (id) => chrome.windows.create({ tabId: id }),
    await tabIdOf(launched, pages[1] as Page),
  );
  const forms: Page[] = [];
  for (const page of pages) forms.push(await ownWindow(await tabIdOf(launched, page)));
  const [first] = pages;
  await first?.bringToFront();
  await Promise.all(forms.map((form) => press(form, 'report_open')));
  for (const form of forms) {
    await waitForPicture(form);
    const { picture } = await send(form);
    expect(imageSize(picture ?? new Uint8Array()).width).toBeGreaterThan(0);
    await form.close();
  }
  for (const page of pages) await page.close();
});

test('a picture the browser cannot take while it draws the page anew is taken a moment later', async () => {
  const page = await launched.browser.newPage();
  await page.goto(`${desk.address}/drawing`);
  const form = await launched.clickToolbarButton(page);
  await press(form, 'report_open');
  await waitForPicture(form);
  // Every second picture meets such a moment.
  for (let round = 0; round < 3; round += 1) {
    let until = Number.POSITIVE_INFINITY;
    const reloading = (async () => {
      while (Date.now() < until) await page.reload();
    })();
    await choosePicture(form, 'picture_page');
    await waitForText(form, words('refusal_page_embedded'));
    await choosePicture(form, 'picture_view');
    until = Date.now() + 700;
    await waitForPicture(form);
    await reloading;
  }
  await form.close();
  await page.close();
});

/** The form about a tab, in a window of its own. */
async function ownWindow(tabId: number): Promise<Page> {
  const url = `${launched.extensionOrigin}/src/popup.html?tab=${tabId}`;
  return launched.browser.openPage(url, { newWindow: true });
}

declare const chrome: { windows: { create(options: { tabId: number }): Promise<unknown> } };
