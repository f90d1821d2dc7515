import { beforeEach, expect, test } from 'vitest';
import { untilCardSettled } from '../browsers/card-host.ts';
import { coverByHand } from '../browsers/cover-by-hand.ts';
import { press, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import { type Joined, joinedDesk } from '../browsers/joined-desk.ts';
import { type LaunchedChromium, launchChromium } from '../browsers/launch-chromium.ts';
import { matchesOn } from '../browsers/matches-on.ts';
import type { Page } from '../browsers/page.ts';
import { placesOf } from '../browsers/places-of.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { waitForPicture } from '../browsers/wait-for-picture.ts';

const thread = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title>
  <p id="one">听说吃大蒜能治流感</p><p id="two">他们说盐水可以防辐射</p>
  <div class="post-author"><a href="/home/7"><img alt="" src="/faces/7.png"> 欧阳锦瑟</a></div>
  <h3>新进会员</h3><ul><li><a href="/x-8"><img alt="" src="/p/8.png"> 百里屠苏苏</a></li>
  <li><a href="/x-9"><img alt="" src="/p/9.png"> 司徒鹤鸣</a></li></ul>`;

let launched: LaunchedChromium;
let served: Joined<LaunchedChromium>['served'];
let page: Page;

joinedDesk(
  launchChromium,
  (path) => (path.startsWith('/t') ? thread : null),
  (joined) => {
    ({ launched, served, page } = joined);
  },
);
beforeEach(() => openThread(7));

/** Opens a thread and waits until the worker has been told what is on it, which comes after the painting. */
async function openThread(id: number): Promise<void> {
  await page.goto(`${served.address}/t?tid=${id}`);
  await matchesOn(launched, page, ({ count }) => count === 1);
}

/**
 * Has the worker told what the browser tells it after a click in its own menu or a key of its own: no driver
 * reaches either. Returns the form that opens.
 */
async function tellWorker(event: Told, first: unknown): Promise<Page> {
  await dispatch(event, first);
  const form = await launched.browser.waitForPage((url) => url.includes('/src/popup.html'));
  await form.waitForSelector('form textarea');
  return form;
}

type Told = 'contextMenus.onClicked' | 'commands.onCommand';

async function dispatch(event: Told, first: unknown): Promise<void> {
  const tabId = await tabIdOf(launched, page);
  await page.bringToFront();
  const worker = await launched.worker();
  await worker.evaluate(
    async ({ path, argument, id }) => {
      const [area = '', name = ''] = path.split('.');
      const tab = await chrome.tabs.get(id);
      (chrome as unknown as Record<string, Record<string, Dispatched>>)[area]?.[name]?.dispatch(
        argument,
        tab,
      );
    },
    { path: event, argument: first, id: tabId },
  );
}

/** Goes to the first match of the page and presses “report this” on its card. Returns the form that opens. */
async function reportOnCard(): Promise<Page> {
  const extension = await launched.stillPage();
  const tabId = await tabIdOf(launched, page);
  await page.bringToFront();
  await extension.evaluate(
    (tab) => chrome.tabs.sendMessage(tab, { name: 'step-match', data: { by: 1 } }),
    tabId,
  );
  const button = await page.waitForSelector(`aria/${words('card_report')}`);
  await untilCardSettled();
  await button?.click();
  const form = await launched.browser.waitForPage((url) => url.includes('/src/popup.html'));
  await form.waitForSelector('form textarea');
  return form;
}
interface Dispatched {
  dispatch(...values: unknown[]): void;
}
declare const chrome: {
  storage: { session: { get(keys: null): Promise<object> } };
  tabs: { get(id: number): Promise<object>; sendMessage(tabId: number, message: object): Promise<unknown> };
};

const titleOf = (form: Page) => form.$eval('#report-title', (title) => title.textContent);
const chosenIn = (form: Page) =>
  form.$$eval('.passages label', (labels) =>
    labels
      .filter((label) => label.querySelector('input')?.checked)
      .map((label) => label.querySelector('mark')?.textContent),
  );
/** Waits until what is kept for the form, as JSON, holds `text`. */
const untilKept = (form: Page, text: string) =>
  form.waitForFunction(
    async (wanted) => JSON.stringify(await chrome.storage.session.get(null)).includes(wanted),
    { polling: 50 },
    text,
  );
const canBeSent = (form: Page) => form.waitForSelector('button[type=submit]:not(:disabled)');
const click = (more: object) => ({ menuItemId: 'report-x', pageUrl: page.url(), frameId: 0, ...more });

test('the menu on a selection opens the form with it as the passage: one more click sends it', async () => {
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#two') as Node));
  const form = await tellWorker('contextMenus.onClicked', click({ selectionText: '他们说盐水可以防辐射' }));
  expect(await chosenIn(form)).toEqual(['他们说盐水可以防辐射']);
  await press(form, 'report_send');
  await form.waitForSelector('a[href$="/receipts/secret"]');
  expect(served.arrived.at(-1)?.report.passages.map(({ quote }) => quote.exact)).toEqual([
    '他们说盐水可以防辐射',
  ]);
  await form.close();
});

test('the menu on a link and a picture puts their addresses into the note', async () => {
  const form = await tellWorker(
    'contextMenus.onClicked',
    click({ linkUrl: 'https://forum.example/t?tid=9&utm_source=x', srcUrl: 'https://img.example/a.png' }),
  );
  expect(await form.$eval('textarea', ({ value }) => value)).toBe(
    'https://forum.example/t?tid=9\nhttps://img.example/a.png',
  );
  await press(form, 'report_send');
  await form.waitForSelector('a[href$="/receipts/secret"]');
  await form.close();
});

test.each([
  ['that the page shows as somebody’s', '/home/7', '/faces/7.png'],
  ['that a heading of the page says are somebody’s', '/x-8', '/p/8.png'],
  ['whose shape names an account', '/user/zhangsan', '/avatar/zhangsan.png'],
])(
  'the menu on a link and a picture %s leaves them out, and the form says so',
  async (_which, link, picture) => {
    const form = await tellWorker(
      'contextMenus.onClicked',
      click({ linkUrl: served.address + link, srcUrl: served.address + picture }),
    );
    await waitForText(form, words('report_person_left_out'));
    expect(await form.$eval('textarea', ({ value }) => value)).toBe('');
    const kept = await form.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
    expect(kept).toContain('"personLeftOut":true');
    await press(form, 'report_send');
    await form.waitForSelector('a[href$="/receipts/secret"]');
    for (const text of [kept, served.arrived.at(-1)?.json]) {
      expect(text).not.toContain(link);
      expect(text).not.toContain(picture);
    }
    await form.close();
  },
);

test('a key pauses reading, and takes it up again', async () => {
  await openThread(7);
  await dispatch('commands.onCommand', 'pause-reading');
  await page.waitForFunction(() => CSS.highlights.size === 0);
  await dispatch('commands.onCommand', 'pause-reading');
  await waitForPainted(page, 1);
});

test('the key opens the form with the focus on Send: Enter sends the report as it stands', async () => {
  const form = await tellWorker('commands.onCommand', 'report-page');
  await form.waitForFunction(() => document.activeElement?.matches('button[type=submit]'));
  await form.keyboard.press('Enter');
  await form.waitForSelector('a[href$="/receipts/secret"]');
  const last = served.arrived.at(-1);
  expect(last?.report.passages.map(({ quote }) => quote.exact)).toEqual(['吃大蒜能治流感']);
  await form.close();
});

test('who writes a note after the key goes on writing: nothing leads to Send, and nothing is sent', async () => {
  const before = served.arrived.length;
  const form = await tellWorker('commands.onCommand', 'report-page');
  await form.focus('textarea');
  await form.keyboard.type('a b ');
  await canBeSent(form);
  await form.keyboard.type('c d');
  // Another picture makes Send wait, and ready, once more. It may wait for a moment only.
  const waited = form.evaluate(
    () =>
      new Promise<void>((done) => {
        const send = document.querySelector('button[type=submit]');
        const look = () => send?.matches(':disabled') && done();
        if (send) new MutationObserver(look).observe(send, { attributes: true });
      }),
  );
  await form.$$eval('fieldset input[type=radio]', (kinds) => (kinds.at(2) as HTMLInputElement).click());
  await waited;
  await form.focus('textarea');
  await canBeSent(form);
  await form.keyboard.type(' e f');
  expect(await form.$eval('textarea', ({ value }) => value)).toBe('a b c d e f');
  expect(served.arrived).toHaveLength(before);
  await form.close();
});

test('passages reported one after the other on a page are gathered in one report, until another page is shown', async () => {
  const reportSelected = async (id: string) => {
    await page.bringToFront();
    await page.evaluate(
      (selector) => getSelection()?.selectAllChildren(document.querySelector(selector) as Node),
      id,
    );
  };
  // A card's “report this” leaves a passage; the selection comes on top of it.
  await (await reportOnCard()).close();
  await reportSelected('#two');
  const form = await tellWorker('contextMenus.onClicked', click({ selectionText: 'x' }));
  expect(await chosenIn(form)).toEqual(['吃大蒜能治流感', '他们说盐水可以防辐射']);
  await form.close();
  await openThread(8);
  const other = await launched.clickToolbarButton(page);
  await other.waitForSelector('main .claim-row');
  expect(await other.$('form textarea')).toBeNull();
  await other.close();
});

test('a card brings no picture where only its site is granted: the form says what does, and keeps words and passage', async () => {
  const form = await reportOnCard();
  await waitForText(form, words('refusal_capture_refused'));
  await form.type('textarea', 'my words');
  await untilKept(form, 'my words"');
  await form.close();
  const next = await launched.clickToolbarButton(page);
  await waitForPicture(next);
  expect(await next.$eval('textarea', ({ value }) => value)).toBe('my words');
  expect(await chosenIn(next)).toEqual(['吃大蒜能治流感']);
  await next.close();
});

test('what was gathered and typed is there after the page has rewritten its address', async () => {
  const first = await tellWorker(
    'contextMenus.onClicked',
    click({ linkUrl: 'https://forum.example/t?tid=9' }),
  );
  await first.type('textarea', ' my words');
  await untilKept(first, 'my words"');
  await first.close();
  const url = `${page.url()}&post=25`;
  await page.evaluate((address) => history.replaceState(null, '', address), url);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#two') as Node));
  const form = await tellWorker('contextMenus.onClicked', click({ selectionText: 'x' }));
  expect(await form.$eval('textarea', ({ value }) => value)).toBe('https://forum.example/t?tid=9 my words');
  expect(await chosenIn(form)).toEqual(['他们说盐水可以防辐射']);
  await press(form, 'report_send');
  await form.waitForSelector('a[href$="/receipts/secret"]');
  expect(served.arrived.at(-1)?.report.page.url).toBe(url);
  await form.close();
});

test('a picture covered by hand that went with its form is said to, and the next one waits for a person', async () => {
  const form = await launched.clickToolbarButton(page);
  await press(form, 'report_open');
  await waitForPicture(form);
  await coverByHand(form);
  await untilKept(form, '"covered":true');
  await form.close();
  const next = await launched.clickToolbarButton(page);
  await waitForText(next, words('report_picture_covers_lost'));
  await press(next, 'report_send');
  await next.waitForSelector('a[href$="/receipts/secret"]');
  expect(served.arrived.at(-1)?.picture).toBeNull();
  await next.close();
});

test('what was reported before is said to have been, as the page or as the passage, with the way to the history', async () => {
  await openThread(99);
  const form = await launched.clickToolbarButton(page);
  await press(form, 'report_open');
  await waitForPicture(form);
  const opening = (key: 'earlier_about_page' | 'earlier_passage') => (words(key).split('$1')[0] ?? '').trim();
  const hint = opening('earlier_about_page');
  expect(await form.$eval('form', (element) => element.textContent)).not.toContain(hint);
  await press(form, 'report_send');
  await form.waitForSelector('a[href$="/receipts/secret"]');
  await form.close();
  const next = await launched.clickToolbarButton(page);
  const places = await placesOf(next, words('report_picture'));
  await press(next, 'report_open');
  await waitForText(next, hint);
  await waitForText(next, words('report_title'));
  expect(await places()).toHaveLength(1);
  await next.close();
  const ofPassage = await reportOnCard();
  await waitForText(ofPassage, opening('earlier_passage'));
  expect(await titleOf(ofPassage)).toBe(words('report_title_passage'));
  await press(ofPassage, 'back_to_found');
  await ofPassage.close();
});

test('the category chosen last is the one the next form begins with', async () => {
  const form = await launched.clickToolbarButton(page);
  await press(form, 'report_open');
  await form.waitForSelector('form select');
  const category = await form.$eval(
    'form select',
    (select) =>
      [...(select as HTMLSelectElement).options].find((option) => !option.selected)?.value ?? 'none',
  );
  await form.select('form select', category);
  await press(form, 'report_send');
  await form.waitForSelector('a[href$="/receipts/secret"]');
  await form.close();
  const next = await launched.clickToolbarButton(page);
  await press(next, 'report_open');
  await next.waitForSelector('form select');
  expect(await next.$eval('form select', (select) => (select as HTMLSelectElement).value)).toBe(category);
  await next.close();
});
