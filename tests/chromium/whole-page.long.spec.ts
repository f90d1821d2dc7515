import { imageSize } from 'image-size';
import { afterEach, expect, test } from 'vitest';
import { choosePicture } from '../browsers/choose-picture.ts';
import { press, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import { type Joined, joinedDesk } from '../browsers/joined-desk.ts';
import { type LaunchedChromium, launchChromium } from '../browsers/launch-chromium.ts';
import type { Page } from '../browsers/page.ts';
import type { Arrived } from '../browsers/serve-desk.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { waitForPicture } from '../browsers/wait-for-picture.ts';
import { comparePictures } from '../fidelity/compare-pictures.ts';
import { imageAt, longPages } from '../fidelity/long-pages.ts';

const tall = (height: number) =>
  `<!doctype html><meta charset="utf-8"><title>长</title><div style="height:${height - 100}px;background:linear-gradient(#fff,#abc)">
  听说吃大蒜能治流感</div><a class="username" href="/user/1">末楼作者</a>`;

/** A forum that rewrites its address as it is scrolled, a while later. */
const rewriting = `${tall(3000)}<script>let timer; addEventListener('scroll', () => { clearTimeout(timer);
  timer = setTimeout(() => history.replaceState(null, '', '/rewriting/' + (1 + Math.floor(scrollY / 300))), 200) })</script>`;
/** A forum that shows all of its threads in one document. */
const oneDocument = '<!doctype html><meta charset="utf-8"><title>一号帖</title><p>听说吃大蒜能治流感</p>';

/** A page that scrolls in an element of its own, in a shadow root: the passage lies at its lower end. */
const scrollsInside = `<!doctype html><meta charset="utf-8"><title>内滚动</title>
  <style>html, body { margin: 0; height: 100% } p { height: 300px } .last { background: #900 }</style>
  <x-frame>${'<p>段落</p>'.repeat(10)}<p class="last">听说吃大蒜能治流感</p></x-frame><script>
  document.querySelector('x-frame').attachShadow({ mode: 'open' }).innerHTML =
    '<main style="position: absolute; inset: 0; overflow: auto"><slot></slot></main>'</script>`;

let launched: LaunchedChromium;
let served: Joined<LaunchedChromium>['served'];
let page: Page;
let form: Page | null = null;

joinedDesk(
  launchChromium,
  (path) => {
    const height = Number(path.match(/^\/tall\/(\d+)$/)?.[1] ?? 0);
    if (path.startsWith('/rewriting/')) return rewriting;
    if (path === '/scrolls-inside') return scrollsInside;
    if (path.startsWith('/one-document')) return oneDocument;
    if (path === '/long') return longPages[0]?.html ?? null;
    return height > 0 ? tall(height) : imageAt(path);
  },
  (joined) => {
    ({ launched, served, page } = joined);
  },
);
afterEach(async () => {
  await form?.close().catch(() => undefined);
  form = null;
});

/** Opens the form on a page and has it take the whole page. */
async function takeWhole(path: string): Promise<Page> {
  await page.goto(served.address + path);
  await waitForPainted(page, 1);
  form = await launched.clickToolbarButton(page);
  await press(form, 'report_open');
  await waitForPicture(form);
  await choosePicture(form, 'picture_page');
  return form;
}
/**
 * The same, with the form in a window of its own, as where the browser opens no popup: it outlives other
 * tabs.
 */
async function takeWholeFromWindow(path: string): Promise<Page> {
  await page.goto(served.address + path);
  await waitForPainted(page, 1);
  await (await launched.clickToolbarButton(page)).close();
  const tabId = await tabIdOf(launched, page);
  await page.bringToFront();
  form = await launched.browser.openPage(`${launched.extensionOrigin}/src/popup.html?tab=${tabId}`, {
    newWindow: true,
  });
  await press(form, 'report_open');
  await waitForPicture(form);
  await choosePicture(form, 'picture_page');
  return form;
}
async function send(on: Page): Promise<Arrived> {
  await press(on, 'report_send');
  await on.waitForSelector('a[href$="/receipts/secret"]');
  const last = served.arrived.at(-1);
  if (!last) throw new Error('nothing arrived');
  return last;
}

test('a page of 30,000 pixels is cut where no more fits, says so, and stays where the person was', async () => {
  await page.setViewport({ width: 1280, height: 2000 });
  await page.goto(`${served.address}/tall/30000`);
  await page.evaluate(() => scrollTo(0, 1234));
  await waitForPainted(page, 1);
  form = await launched.clickToolbarButton(page);
  await press(form, 'report_open');
  await waitForPicture(form);
  await choosePicture(form, 'picture_page');
  await waitForText(form, words('report_picture_cut'));
  const { picture, report } = await send(form);
  expect(imageSize(picture ?? new Uint8Array()).height).toBe(16_000);
  expect(report.attachments[0]?.bytes).toBeLessThan(1_500_000);
  expect(await page.evaluate(() => scrollY)).toBe(1234);
}, 120_000);

test('a name far down the page is covered in the picture of the whole page', async () => {
  const on = await takeWhole('/tall/3000');
  await waitForPicture(on);
  const { report } = await send(on);
  expect(report.attachments[0]?.maskedRegions).toBe(1);
});

/**
 * Reports the passage marked on a page with a picture of it, and returns the picture, with the page in front
 * again.
 */
async function takePassage(path: string): Promise<Uint8Array | null> {
  await page.goto(served.address + path);
  await waitForPainted(page, 1);
  form = await launched.clickToolbarButton(page);
  await form.waitForSelector('main .claim-row');
  await press(form, 'report_open');
  await waitForPicture(form);
  await choosePicture(form, 'picture_passage');
  await waitForPicture(form);
  const { picture } = await send(form);
  await page.bringToFront();
  return picture;
}

test('a picture of the passage shows it with what surrounds it, and the page goes back', async () => {
  const picture = await takePassage('/long');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.evaluate(() => scrollTo(0, 100_000));
  const { equal } = await comparePictures(page, picture ?? new Uint8Array(), await page.screenshot());
  expect(equal).toBeGreaterThanOrEqual(0.99);
});

test('a passage within something that scrolls by itself is brought into view there, and goes back', async () => {
  const picture = await takePassage('/scrolls-inside');
  const scrolledTo = (top: number | null) =>
    page.evaluate(async (wanted) => {
      const main = document.querySelector('x-frame')?.shadowRoot?.querySelector('main');
      if (wanted !== null) main?.scrollTo(0, wanted);
      // What scrolls by itself is painted by itself: the browser's picture may be of the frame before.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      return main?.scrollTop;
    }, top);
  expect(await scrolledTo(null)).toBe(0);
  await scrolledTo(100_000);
  const { equal } = await comparePictures(page, picture ?? new Uint8Array(), await page.screenshot());
  expect(equal).toBeGreaterThanOrEqual(0.99);
});

test('a picture of the whole page says so where the page goes on within something that scrolls by itself', async () => {
  const on = await takeWhole('/scrolls-inside');
  await waitForText(on, words('report_picture_cut'));
});

test('it can be stopped: the page goes back, and the report goes with what the window shows', async () => {
  const on = await takeWhole('/tall/12000');
  await on.waitForSelector('progress');
  await press(on, 'report_picture_cancel');
  await waitForPicture(on);
  const { picture } = await send(on);
  expect(imageSize(picture ?? new Uint8Array()).height).toBe(800);
  await page.waitForFunction(() => scrollY === 0, { polling: 50 });
});

test('a popup closed in the middle of it leaves the page where the person was', async () => {
  const on = await takeWhole('/tall/12000');
  await page.waitForFunction(() => scrollY > 3000, { polling: 20 });
  await on.close();
  await page.bringToFront();
  await page.waitForFunction(() => scrollY === 0, { polling: 100 });
});

test('another tab opened meanwhile is not photographed: the picture is refused with the reason', async () => {
  const on = await takeWholeFromWindow('/tall/5000');
  await on.waitForSelector('progress');
  await on.evaluate(async () => {
    const about = Number(new URLSearchParams(location.search).get('tab'));
    const { windowId } = await chrome.tabs.get(about);
    await chrome.tabs.create({ windowId, url: 'about:blank' });
  });
  await waitForText(on, words('refusal_tab_not_shown'));
  const { report } = await send(on);
  expect(report.attachments).toEqual([]);
});

test('a page that goes elsewhere meanwhile gives no picture, and sending asks to look again', async () => {
  const on = await takeWhole('/tall/12000');
  await on.waitForSelector('progress');
  await page.goto(`${served.address}/tall/2000`);
  await waitForText(on, words('refusal_page_changed'));
});

test('a page that rewrites its address as it is scrolled is sent whole, with the address it has in the end', async () => {
  const on = await takeWhole('/rewriting/latest');
  await waitForPicture(on);
  const { report, picture } = await send(on);
  expect(imageSize(picture ?? new Uint8Array()).height).toBeGreaterThan(2000);
  expect(report.page.url).toBe(`${served.address}/rewriting/1`);
  expect(report.page.url).toBe(await page.evaluate(() => location.href));
});

test('where the person scrolled after the form was opened, the address is the one of the picture', async () => {
  await page.goto(`${served.address}/rewriting/1`);
  await waitForPainted(page, 1);
  form = await launched.clickToolbarButton(page);
  await press(form, 'report_open');
  await waitForPicture(form);
  await page.evaluate(() => scrollTo(0, 900));
  await page.waitForFunction(() => location.pathname === '/rewriting/4', { polling: 50 });
  await choosePicture(form, 'picture_page');
  await waitForText(form, `${served.address}/rewriting/4`);
  expect((await send(form)).report.page.url).toBe(`${served.address}/rewriting/4`);
});

test('the picture of one thread never goes with the address of another, though one document shows both', async () => {
  await page.goto(`${served.address}/one-document?1`);
  await waitForPainted(page, 1);
  form = await launched.clickToolbarButton(page);
  await press(form, 'report_open');
  await waitForPicture(form);
  await page.evaluate(() => {
    history.pushState(null, '', '?2');
    document.title = '二号帖';
  });
  await choosePicture(form, 'picture_page');
  await waitForText(form, words('refusal_page_changed'));
  await page.evaluate(() => history.replaceState(null, '', '?1'));
  const { report, picture } = await send(form);
  expect([report.page.url, report.page.title]).toEqual([`${served.address}/one-document?1`, '一号帖']);
  expect(picture).toBeNull();
});

test('the capture of a report is dated when its picture was taken, not when the form was opened', async () => {
  await page.goto(`${served.address}/tall/900`);
  await waitForPainted(page, 1);
  form = await launched.clickToolbarButton(page);
  await press(form, 'report_open');
  await waitForPicture(form);
  const between = Date.now();
  await choosePicture(form, 'picture_page');
  await waitForPicture(form);
  const { report } = await send(form);
  expect(Date.parse(report.createdAt)).toBeLessThan(between);
  expect(Date.parse(report.capture.at)).toBeGreaterThan(between);
});

test('a tab closed meanwhile gives no picture, and says so', async () => {
  const on = await takeWholeFromWindow('/tall/12000');
  await on.waitForSelector('progress');
  await page.close();
  await on.waitForFunction(() => !document.querySelector('progress'));
  expect(await on.$('form img')).toBeNull();
});

declare const chrome: {
  tabs: {
    get(id: number): Promise<{ windowId: number }>;
    create(options: { windowId: number; url: string }): Promise<unknown>;
  };
};
