import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishList } from '../../desk/publishing/publish-list.ts';
import { type RunningDesk, startDesk } from '../../desk/start-desk.ts';
import { untilCardSettled } from '../browsers/card-host.ts';
import { join, paintedOn, press, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import { type LaunchedChromium, launchChromium } from '../browsers/launch-chromium.ts';
import { matchesOn } from '../browsers/matches-on.ts';
import type { Frame, Page } from '../browsers/page.ts';
import { outbox, waitForReport } from '../browsers/read-outbox.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { waitForPicture } from '../browsers/wait-for-picture.ts';
import { copyEmptyDatabase } from '../desk/empty-database.ts';

const thread =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title><p>听说<a href="#x">大蒜能杀死病毒</a>，是真的吗？</p>';

let folder: string;
let desk: RunningDesk;
let forum: Served;
let launched: LaunchedChromium;
let page: Page;
/** What the proxy before the desk does with the next report. */
let intercept: ((response: ServerResponse) => unknown) | null = null;
let proxy: Served;

beforeAll(async () => {
  folder = await mkdtemp(joinPath(tmpdir(), 'worker-test-'));
  await publishList(folder, await readFile('demo/sample-list.json', 'utf8'));
  forum = await serve((_request, response) => response.setHeader('Content-Type', 'text/html').end(thread));
  proxy = await serve(async (request, response) => {
    const body: Buffer[] = [];
    for await (const chunk of request) body.push(chunk as Buffer);
    if (request.url === '/reports' && intercept) return intercept(response);
    const passed = await fetch(desk.address + request.url, {
      method: request.method ?? 'GET',
      headers: Object.fromEntries(
        ['content-type', 'idempotency-key', 'if-none-match'].flatMap((name) =>
          typeof request.headers[name] === 'string' ? [[name, request.headers[name]]] : [],
        ),
      ),
      ...(request.method === 'POST' ? { body: Buffer.concat(body) } : {}),
    });
    response.writeHead(passed.status, { 'Content-Type': passed.headers.get('Content-Type') ?? '' });
    response.end(Buffer.from(await passed.arrayBuffer()));
  });
  await copyEmptyDatabase(joinPath(folder, 'database'));
  desk = await startDesk({ dataFolder: folder, port: 0, publicAddress: proxy.address });
  launched = await launchChromium();
  expect(await join(launched, proxy.address)).toContain('26');
  page = await launched.browser.newPage();
  await page.goto(forum.address);
  await waitForPainted(page, 1);
});

afterAll(async () => {
  await launched?.close();
  await desk?.close();
  await Promise.all([proxy?.close(), forum?.close()]);
  await rm(folder, { recursive: true, force: true });
});

const asStaff = (path: string) =>
  fetch(desk.address + path, { headers: { Authorization: `Bearer ${desk.staffToken}` } });
const atTheDesk = async (): Promise<{ id: string }[]> => (await (await asStaff('/reports')).json()).reports;

/** Opens the popup as a tab, sends a report without waiting for what becomes of it, and returns its id. */
async function send(): Promise<string> {
  const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, page)}`);
  await press(popup, 'report_open');
  await press(popup, 'report_send');
  await popup.waitForSelector('#sent-title');
  await popup.close();
  const [record] = await outbox(launched);
  if (!record) throw new Error('nothing is in the outbox');
  return record.id;
}

/** Waits, without waking the worker, until the report has come to `state`. */
const waitForState = (id: string, state: string) =>
  waitForReport(launched, (record) => record.id === id && record.state === state);
/** The same, until it was tried and waits to be tried again: it is queued before that too. */
const waitForHeld = (id: string) =>
  waitForReport(launched, ({ id: own, state, attempts }) => own === id && state === 'queued' && attempts > 0);

test('the toolbar button shows how many matches the page holds', async () => {
  await matchesOn(launched, page, ({ count }) => count === 1);
  const extension = await launched.stillPage();
  const tabId = await tabIdOf(launched, page);
  const badge = () => extension.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  await expect.poll(badge).toBe('1');
  // Who does not want to see a number gets none, and has it again at once.
  const settings = await launched.openExtensionPage('src/settings.html#notifications');
  const shown = settings.locator('section[aria-labelledby=badge-title] input');
  await shown.click();
  await expect.poll(badge).toBe('');
  await shown.click();
  await expect.poll(badge).toBe('1');
  await settings.close();
});

test('a click on it opens the popup, whose report carries the very picture shown to the desk', async () => {
  const popup = await launched.clickToolbarButton(page);
  await press(popup, 'report_open');
  await waitForPicture(popup);
  await press(popup, 'report_send');
  await popup.waitForSelector('a[href*="/receipts/"]');
  const [record] = await outbox(launched);
  const stored = await asStaff(`/reports/${record?.id}/screenshot`);
  const bytes = Buffer.from(await stored.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(record?.report.attachments[0]?.sha256);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
});

/** Goes to the match and finds a button of its card. */
async function buttonOfCard(label: string, frame: Page | Frame = page) {
  await page.bringToFront();
  const extension = await launched.stillPage();
  const tabId = await tabIdOf(launched, page);
  await page.bringToFront();
  await extension.evaluate(
    (id) => chrome.tabs.sendMessage(id, { name: 'show-match', data: { index: 0 } }),
    tabId,
  );
  // The card lies in a closed shadow root; the accessibility tree holds it all the same.
  const button = await frame.waitForSelector(`aria/${label}`);
  await untilCardSettled();
  return button;
}

/** The same, and presses it; returns the form that opens. */
async function pressOnCard(label: string): Promise<Page> {
  const button = await buttonOfCard(label);
  await button?.click();
  const popup = await launched.browser.waitForPage((url) => url.includes('/src/popup.html'));
  await popup.waitForSelector('form textarea');
  return popup;
}

const titleOf = (popup: Page) => popup.$eval('#report-title', (title) => title.textContent);

test('“report this” on a card opens the form with that passage', async () => {
  const popup = await pressOnCard(words('card_report'));
  const chosen = await popup.$$eval('.passages mark', (marks) => marks.map((mark) => mark.textContent));
  expect(chosen).toContain('大蒜能杀死病毒');
  expect(await titleOf(popup)).toBe(words('report_title_passage'));
  await press(popup, 'report_send');
  await popup.waitForSelector('a[href*="/receipts/"]');
});

test('“dispute this flag” on a card sends a report that names the entry', async () => {
  const popup = await pressOnCard(words('card_dispute'));
  await waitForText(popup, words('dispute_title'));
  const notice = words('dispute_notice', claim.replace(/。$/, ''));
  expect(await popup.$eval('form', (form) => form.textContent)).toContain(notice);
  await press(popup, 'report_send');
  await popup.waitForSelector('a[href*="/receipts/"]');
  const [record] = await outbox(launched);
  expect(record?.report.disputes?.entryId).toBe('health/garlic-cures-flu');
  const received: { id: string }[] = await atTheDesk();
  expect(received.find(({ id }) => id === record?.id)).toMatchObject({
    report: { disputes: record?.report.disputes },
  });
});

test.each(['card_dispute', 'card_report'] as const)(
  '“back” drops a form from a card in which nothing was written (%s): the next one is of the page',
  async (button) => {
    const left = await pressOnCard(words(button));
    await press(left, 'back_to_found');
    await left.waitForSelector('#found-title');
    await left.close();
    const popup = await launched.clickToolbarButton(page);
    await press(popup, 'report_open');
    await popup.waitForSelector('#report-title');
    expect(await titleOf(popup)).toBe(words('report_title'));
    await press(popup, 'back_to_found');
    await popup.close();
  },
);

test('“back” keeps a dispute in which something was written; “report this page” takes over the words alone', async () => {
  const left = await pressOnCard(words('card_dispute'));
  await left.type('textarea', 'my reasons');
  await press(left, 'back_to_found');
  await left.waitForSelector('#found-title');
  await left.close();
  const again = await launched.clickToolbarButton(page);
  await waitForText(again, words('dispute_title'));
  await press(again, 'back_to_found');
  await press(again, 'report_open');
  await again.waitForSelector('form textarea');
  expect(await titleOf(again)).toBe(words('report_title'));
  expect(await again.$eval('textarea', ({ value }) => value)).toBe('my reasons');
  await again.close();
  const next = await launched.clickToolbarButton(page);
  await next.waitForSelector('#report-title');
  expect(await titleOf(next)).toBe(words('report_title'));
  await press(next, 'report_send');
  await next.waitForSelector('a[href*="/receipts/"]');
  expect((await outbox(launched))[0]?.report.disputes).toBeUndefined();
});

test('a dispute given up for a report of the page stays given up', async () => {
  const left = await pressOnCard(words('card_dispute'));
  await press(left, 'dispute_report_instead');
  await waitForText(left, words('report_title'));
  expect(await titleOf(left)).toBe(words('report_title'));
  await left.close();
  const popup = await launched.clickToolbarButton(page);
  await press(popup, 'report_open');
  await popup.waitForSelector('#report-title');
  expect(await titleOf(popup)).toBe(words('report_title'));
  await popup.close();
});

test('a page the browser protects says so, and offers no report', async () => {
  const protectedPage = await launched.browser.newPage();
  await protectedPage.goto('chrome://version');
  const popup = await launched.openExtensionPage(
    `src/popup.html?tab=${await tabIdOf(launched, protectedPage)}`,
  );
  await waitForText(popup, words('hindrance_protected'));
  const buttons = await popup.$$eval('main button', (all) => all.map((button) => button.textContent));
  expect(buttons).toEqual([words('pause_now')]);
  await popup.close();
  await protectedPage.close();
});

test('a picture the browser refuses is explained, and the report goes without it', async () => {
  const id = await send();
  await waitForState(id, 'delivered');
  expect((await outbox(launched))[0]?.report.attachments).toEqual([]);
});

test('a copy that is missing is made when the alarm set at the start goes off', async () => {
  const [record] = await outbox(launched);
  const extension = await launched.openExtensionPage('src/history.html');
  await extension.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await chrome.alarms.clear('match-copies');
    // The browser empties it as it ends.
    await chrome.storage.session.clear();
  });
  await launched.killWorker();
  await extension.evaluate(() => chrome.runtime.sendMessage({ type: 'wake' }));
  await extension.waitForFunction(() => chrome.alarms.get('match-copies'), { polling: 100 });
  const worker = await launched.worker();
  // It goes off only after a minute.
  await worker.evaluate(() => chrome.alarms.onAlarm.dispatch({ name: 'match-copies' }));
  await extension.waitForFunction(
    async (id) => {
      const cache = await caches.open(`copies of reports ${id.at(-1)}`);
      return (await cache.keys()).some(({ url }) => url.endsWith(id));
    },
    { polling: 100 },
    record?.id ?? '',
  );
  await extension.close();
});

test('what was deleted goes for good within the hour where the browser has lost the alarm for that', async () => {
  const extension = await launched.openExtensionPage('src/history.html');
  await extension.evaluate(async () => {
    const opening = indexedDB.open('qiuzheng');
    await new Promise((done) => opening.addEventListener('success', done));
    const transaction = opening.result.transaction('deleted', 'readwrite');
    transaction.objectStore('deleted').add({ at: 1, event: {} });
    await new Promise((done) => transaction.addEventListener('complete', done));
    opening.result.close();
  });
  const worker = await launched.worker();
  await worker.evaluate(() => chrome.alarms.onAlarm.dispatch({ name: 'refresh-lists' }));
  await expect.poll(() => inStore(launched, 'deleted', 'getAll')).toEqual([]);
  await extension.close();
});

test('a report whose worker dies while it is being sent is delivered once, by the alarm', async () => {
  const before = (await atTheDesk()).length;
  let asked = () => {};
  const arrived = new Promise<void>((resolve) => {
    asked = resolve;
  });
  intercept = () => asked();
  const id = await send();
  await arrived;
  await launched.killWorker();
  intercept = null;
  await waitForState(id, 'delivered');
  const stored = await atTheDesk();
  expect(stored).toHaveLength(before + 1);
  expect(stored.filter((report) => report.id === id)).toHaveLength(1);
}, 120_000);

test('a desk that is down, then loses its reply, then is back, holds the report once', async () => {
  const before = (await atTheDesk()).length;
  intercept = (response) => response.destroy();
  const id = await send();
  await waitForHeld(id);
  await launched.killWorker();
  intercept = null;
  await waitForState(id, 'delivered');
  expect(await atTheDesk()).toHaveLength(before + 1);
}, 120_000);

test('an endpoint that never answers is given up on, and the report waits', async () => {
  intercept = () => undefined;
  const id = await send();
  await waitForHeld(id);
  expect((await outbox(launched))[0]).toMatchObject({ lastError: { code: 'endpoint_timed_out' } });
  intercept = null;
}, 120_000);

const claim = '多吃大蒜可以杀死病毒、预防流感。';

/** Waits until anything, or nothing, is painted in a frame. */
const isPainted = (frame: Page | Frame, wanted: boolean) =>
  frame.waitForFunction(
    (some) =>
      [...(CSS.highlights as unknown as Map<string, Set<StaticRange>>).values()].some(
        ({ size }) => size > 0,
      ) === some,
    { polling: 50 },
    wanted,
  );

test('“hide on this page” hides on the page a script has put into the document, and on no other', async () => {
  await page.evaluate(() => history.pushState(null, '', '/next'));
  await (await buttonOfCard(words('card_hide_here')))?.click();
  await isPainted(page, false);
  // The text stays while the next page comes, as the margin of a forum does.
  await page.evaluate(() => history.pushState(null, '', '/after'));
  await waitForPainted(page, 1);
  await page.evaluate(() => history.back());
  await isPainted(page, false);
});

test('what is hidden stays hidden while a page rewrites its own address, as forums do on scrolling', async () => {
  await page.evaluate(() => {
    history.replaceState(null, '', '/next/2');
    document.body.append('有人说大蒜能杀死病毒');
  });
  // Read after the words above: once these are painted, those would be.
  await page.evaluate(() => document.body.append(document.createElement('hr'), '震惊！喝白酒能杀病毒'));
  await waitForPainted(page, 1);
  expect(Object.values(await paintedOn(page)).flat()).toEqual(['喝白酒能杀病毒']);
});

test('a flag is hidden from within a frame without an address: on the page around it, or everywhere', async () => {
  await page.goto(`${forum.address}/framing`);
  await page.evaluate((text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = text;
    // A card has room in it.
    Object.assign(frame, { width: '700', height: '500' });
    document.body.replaceChildren(frame);
  }, thread);
  const frame = await page.waitForFrame((each) => each.parentFrame() !== null);
  await isPainted(frame, true);
  await (await buttonOfCard(words('card_hide_here'), frame))?.click();
  await isPainted(frame, false);
  await page.evaluate(() => history.pushState(null, '', '/framed-elsewhere'));
  await isPainted(frame, true);
  await (await buttonOfCard(words('card_hide_everywhere'), frame))?.click();
  await isPainted(frame, false);
  const settings = await launched.openExtensionPage('src/settings.html#words');
  // Whatever settings still have to do when they are closed, the worker shows the flag all the same.
  await settings.evaluate(() => {
    caches.open = () => new Promise(() => {});
  });
  await settings.locator(`aria/${words('hidden_show_one', claim.replace(/。$/, ''))}`).click();
  await settings.waitForSelector(`aria/${words('hidden_again_one', claim.replace(/。$/, ''))}`);
  await settings.close();
  await page.goto(forum.address);
  await waitForPainted(page, 1);
});

test('the worker, killed while pages are open, answers them again', async () => {
  await launched.killWorker();
  await page.bringToFront();
  await page.evaluate(() => {
    document.body.append('又有人说大蒜能杀死病毒');
  });
  await waitForPainted(page, 2);
});

declare const chrome: {
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  alarms: {
    clear(name: string): Promise<boolean>;
    get(name: string): Promise<object | undefined>;
    onAlarm: { dispatch(alarm: { name: string }): void };
  };
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { session: { clear(): Promise<void> } };
  tabs: { sendMessage(tabId: number, message: object): Promise<unknown> };
};
