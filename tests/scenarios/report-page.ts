import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, press, startOf, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { outbox } from '../browsers/read-outbox.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const thread =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title><p>听说吃大蒜能治流感，是真的吗？</p>';
const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));

/** What the endpoint does with the next report; by default it takes it. */
type Take = (response: ServerResponse, id: string) => unknown;
const receiptFor = (served: Served, id: string) =>
  JSON.stringify({
    reportId: id,
    receivedAt: new Date().toISOString(),
    statusUrl: `${served.address}/receipts/secret`,
    sha256: '0'.repeat(64),
  });

/** Reporting a page in a real browser to an endpoint that answers in every way there is. */
export function reportPage(launch: () => Promise<Launched>): void {
  describe('reporting a page', () => {
    let launched: Launched;
    let served: Served;
    let page: Page;
    /** Idempotency-Keys as they arrived. */
    const keys: string[] = [];
    const takeIt: Take = (response, id) => response.writeHead(201).end(receiptFor(served, id));
    let take: Take = takeIt;

    beforeAll(async () => {
      served = await serve(async (request, response) => answer(request, response));
      launched = await launch();
      page = await launched.browser.newPage();
      await page.goto(`${served.address}/thread?tid=7&utm_source=x`);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const { pathname } = new URL(request.url ?? '/', served.address);
      if (pathname === '/thread') {
        response.setHeader('Content-Type', 'text/html').end(thread);
      } else if (pathname === '/list.json') {
        response.end(JSON.stringify(list));
      } else if (pathname === '/.well-known/qiuzheng.json') {
        response.end(
          JSON.stringify({
            format: 'qiuzheng-join/1',
            name: 'Test desk',
            publisher: 'Test',
            contact: { phone: '12345', email: 'desk@example.org' },
            reports: `${served.address}/reports`,
            lists: [{ url: `${served.address}/list.json` }],
          }),
        );
      } else if (pathname === '/reports') {
        for await (const _ of request);
        const id = String(request.headers['idempotency-key']).replaceAll('"', '');
        keys.push(id);
        take(response, id);
      } else response.writeHead(404).end();
    }

    /** The popup about the thread, as a tab of its own. */
    async function openPopup(about: Page = page): Promise<Page> {
      const tabId = await tabIdOf(launched, about);
      return launched.openExtensionPage(`src/popup.html?tab=${tabId}`);
    }

    /** Reports the thread and returns the popup, which then shows what became of the report. */
    async function report(): Promise<Page> {
      const popup = await openPopup();
      await press(popup, 'report_open');
      await press(popup, 'report_send');
      await popup.waitForSelector('#sent-title');
      return popup;
    }

    test('without a desk the form says what is missing and cannot be sent', async () => {
      await join(launched, `${served.address}/list.json`);
      await waitForPainted(page, 1);
      const popup = await openPopup();
      await press(popup, 'report_open');
      await waitForText(popup, words('destination_missing'));
      expect(await sendIsDisabled(popup)).toBe(true);
      await popup.close();
    });

    test('the popup shows what was found, with its claim, its correction and the list it is from', async () => {
      const popup = await openPopup();
      await waitForText(popup, '吃大蒜能治流感');
      await popup.click('.unfold');
      await popup.waitForSelector('.claim-more');
      const text = await popup.$eval('main', (main) => main.textContent ?? '');
      for (const part of ['吃大蒜能治流感。', '这是谣言', '示例辟谣平台', '示例清单'])
        expect(text).toContain(part);
      await popup.close();
    });

    test('a report is delivered once, shows its receipt, and lies in the history', async () => {
      expect(await join(launched, served.address)).toContain('Test desk');
      keys.length = 0;
      take = takeIt;
      const popup = await report();
      await popup.waitForSelector('a[href$="/receipts/secret"]');
      await popup.close();
      expect(keys).toHaveLength(1);
      const [record] = await outbox(launched);
      expect(record).toMatchObject({ id: keys[0], state: 'delivered', attempts: 1 });
      expect(record?.report.page.url).toBe(`${served.address}/thread?tid=7`);
      expect(record?.report.passages.map(({ quote }) => quote.exact)).toEqual(['吃大蒜能治流感']);
      const history = await launched.openExtensionPage('src/history.html');
      await waitForText(history, keys[0] ?? '');
      await history.close();
    });

    test('the form shows the address in three scopes and sends the chosen one', async () => {
      const popup = await openPopup();
      await press(popup, 'report_open');
      await popup.waitForSelector('input[type=radio]');
      const shown = await popup.$$eval('.address', (lines) => lines.map((line) => line.textContent));
      expect(shown.slice(0, 3)).toEqual([
        `${served.address}/thread?tid=7`,
        `${served.address}/thread`,
        `${served.address}/`,
      ]);
      await popup.$$eval('label:has(.address) input', (radios) => (radios[2] as HTMLInputElement).click());
      await press(popup, 'report_send');
      await popup.waitForSelector('a[href$="/receipts/secret"]');
      await popup.close();
      const [record] = await outbox(launched);
      expect(record?.report.page).toMatchObject({ url: `${served.address}/`, urlScope: 'origin' });
      expect(JSON.stringify(record?.report)).not.toContain('tid=7');
    });

    test('two quick presses of Send make one report', async () => {
      keys.length = 0;
      const popup = await openPopup();
      await press(popup, 'report_open');
      await popup.waitForFunction(() => document.querySelector('form button[type=submit]:not(:disabled)'));
      await popup.$eval('form button[type=submit]', (button) => {
        (button as HTMLButtonElement).click();
        (button as HTMLButtonElement).click();
      });
      await popup.waitForSelector('a[href$="/receipts/secret"]');
      await popup.close();
      expect(keys).toHaveLength(1);
    });

    test('a double click on “Report this page” opens the form and sends nothing', async () => {
      keys.length = 0;
      const popup = await openPopup();
      await popup.waitForSelector('button.report');
      await popup.evaluate(async () => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        document.querySelector<HTMLButtonElement>('button.report')?.click();
        while (!document.querySelector('form button[type=submit]')) await frame();
        document.querySelector<HTMLButtonElement>('form button[type=submit]')?.click();
        await frame();
      });
      expect(await popup.$('#sent-title')).toBeNull();
      expect(keys).toEqual([]);
      await popup.close();
    });

    test('a note of 100,000 characters is kept and explained, and can be sent once shortened', async () => {
      const popup = await openPopup();
      await press(popup, 'report_open');
      await popup.waitForSelector('form textarea');
      await setNote(popup, '字'.repeat(100_000));
      await waitForText(popup, '100,000');
      expect(await sendIsDisabled(popup)).toBe(true);
      expect(await popup.$eval('textarea', (field) => field.value.length)).toBe(100_000);
      await setNote(popup, '字'.repeat(10_000));
      await press(popup, 'report_send');
      await popup.waitForSelector('a[href$="/receipts/secret"]');
      await popup.close();
    });

    test.each([
      [400, 'refused', 'endpoint_refused'],
      [413, 'refused', 'endpoint_refused'],
      [422, 'refused', 'endpoint_refused'],
      [401, 'needs-you', 'endpoint_denied'],
      [404, 'needs-you', 'endpoint_denied'],
      [429, 'queued', 'endpoint_busy'],
      [500, 'queued', 'endpoint_failed'],
      [503, 'queued', 'endpoint_failed'],
    ] as const)(
      'an endpoint that answers %i leaves the report %s, with a sentence',
      async (status, state, code) => {
        await forgetReports(launched);
        take = (response) =>
          response
            .writeHead(status, { 'Content-Type': 'application/problem+json' })
            .end(JSON.stringify({ title: 'No', detail: 'Say it in other words.' }));
        const popup = await report();
        const words = state === 'queued' ? String(status) : 'Say it in other words.';
        await waitForText(popup, words);
        await popup.close();
        expect((await outbox(launched))[0]).toMatchObject({ state, lastError: { code } });
      },
    );

    test.each<[string, Take]>([
      ['answers with the page of a captive portal', (response) => response.end('<html>Log in</html>')],
      ['redirects', (response) => response.writeHead(302, { Location: '/elsewhere' }).end()],
      ['cuts the connection', (response) => response.destroy()],
    ])('an endpoint that %s loses nothing: the report waits to be tried again', async (_what, answer) => {
      await forgetReports(launched);
      take = answer;
      const popup = await report();
      await waitForText(popup, startOf('outcome_held'));
      await popup.close();
      const [record] = await outbox(launched);
      expect(record).toMatchObject({ state: 'queued', attempts: 1 });
      expect(record?.nextAttemptAt).toBeGreaterThan(Date.now());
    });

    test('a reply lost after the desk took the report is asked for again with the same key', async () => {
      await forgetReports(launched);
      keys.length = 0;
      take = (response) => response.destroy();
      const popup = await report();
      await waitForText(popup, startOf('outcome_held'));
      take = takeIt;
      await press(popup, 'send_again');
      await popup.waitForSelector('a[href$="/receipts/secret"]');
      await popup.close();
      const [record] = await outbox(launched);
      expect(new Set(keys)).toEqual(new Set([record?.id]));
      expect(keys.length).toBeGreaterThanOrEqual(2);
    });

    test('a report held up by an older one that fails says so, and goes first when the person wants it sent now', async () => {
      await forgetReports(launched);
      take = (response) => response.destroy();
      const first = await report();
      await waitForText(first, startOf('outcome_held'));
      await first.close();
      await makeAllDue(launched);
      const popup = await report();
      await waitForText(popup, startOf('outcome_held'));
      const [newest] = await outbox(launched);
      expect(newest).toMatchObject({ state: 'queued', attempts: 0, lastError: null });
      keys.length = 0;
      take = takeIt;
      await press(popup, 'send_again');
      await popup.waitForSelector('a[href$="/receipts/secret"]');
      await popup.close();
      expect(keys[0]).toBe(newest?.id);
    });

    test('a page that has changed since the form was opened is not reported with old passages', async () => {
      take = takeIt;
      const before = (await outbox(launched)).map(({ id }) => id);
      const popup = await openPopup();
      await press(popup, 'report_open');
      await popup.waitForSelector('form textarea');
      await page.goto(`${served.address}/thread?tid=8`);
      // A hidden tab is left alone until it is seen.
      await page.bringToFront();
      await waitForPainted(page, 1);
      await popup.bringToFront();
      await press(popup, 'report_send');
      await waitForText(popup, words('refusal_page_changed'));
      // What earlier tests left in the outbox may be delivered meanwhile; nothing may be added to it.
      expect((await outbox(launched)).map(({ id }) => id)).toEqual(before);
      await popup.close();
    });

    test('a page that is left while it is asked something does not keep whoever asked waiting', async () => {
      const tabId = await tabIdOf(launched, page);
      const leaveWhileAsked = async (tid: number): Promise<string> => {
        // The popup puts in what looks closer, and shows what that finds.
        const popup = await openPopup();
        await popup.waitForSelector('section[aria-labelledby=found-title]');
        await popup.close();
        const extension = await launched.openExtensionPage('src/history.html');
        // Sent before the page is left: a later one would meet the next page, which answers nothing.
        await extension.evaluate((id) => {
          const scope = globalThis as unknown as { browser?: Tabs; chrome: Tabs } & Asked;
          const { tabs } = scope.browser ?? scope.chrome;
          const answer = tabs
            .sendMessage(id, { name: 'measure-view', data: { areas: true, stuck: false } }, { frameId: 0 })
            .then(JSON.stringify, () => 'the channel is closed');
          const patience = new Promise<string>((resolve) => setTimeout(resolve, 10_000, 'no answer'));
          scope.asked = Promise.race([answer, patience]);
        }, tabId);
        await page.goto(`${served.address}/thread?tid=${tid}`);
        const answer = await extension.evaluate(() => (globalThis as unknown as Asked).asked);
        await extension.close();
        await page.bringToFront();
        return answer;
      };
      // A page that nobody sees is not painted, so this is not answered before the page is left; where the
      // machine is so busy that it was, the next page is asked.
      let answer = '';
      for (let tid = 9; answer === '' || answer.startsWith('{"ok":true'); tid += 1)
        answer = await leaveWhileAsked(tid);
      expect(['the channel is closed', '{"ok":false,"error":{"code":"page_changed"}}']).toContain(answer);
    });

    test('history deletes one report, brings it back when asked, and deletes all of them', async () => {
      const before = (await outbox(launched)).length;
      const history = await launched.openExtensionPage('src/history.html');
      await press(history, 'history_delete');
      await waitForReports(launched, before - 1);
      await waitForText(history, words('history_deleted_reports_one'));
      await history.keyboard.press('z');
      await waitForReports(launched, before);
      // What is not shown again yet is not among all that is deleted.
      await expect.poll(() => history.$$eval('.report-line', (lines) => lines.length)).toBe(before);
      await press(history, 'history_delete_all');
      await waitForReports(launched, 0);
      await waitForText(history, words('history_empty'));
      await history.close();
    });
  });
}

/** Where a page of ours keeps what it has asked, until the answer is read. */
interface Asked {
  asked: Promise<string>;
}

interface Tabs {
  tabs: {
    sendMessage(id: number, message: object, options: { frameId: number }): Promise<unknown>;
  };
}

/** Waits until the outbox holds `count` reports. */
async function waitForReports(launched: Launched, count: number): Promise<void> {
  while ((await outbox(launched)).length !== count) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Empties the outbox, so that nothing of an earlier test is due before the next report. */
const forgetReports = (launched: Launched) => changeReports(launched, 'forget');

/** Makes the time come at which every waiting report is tried again. */
const makeAllDue = (launched: Launched) => changeReports(launched, 'make due');

async function changeReports(launched: Launched, change: 'forget' | 'make due'): Promise<void> {
  const extension = await launched.stillPage();
  await extension.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('qiuzheng');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['reports', 'endpoint-pauses'], 'readwrite');
          const reports = transaction.objectStore('reports');
          if (wanted === 'forget') {
            reports.clear();
            transaction.objectStore('endpoint-pauses').clear();
          } else {
            const reading = reports.openCursor();
            reading.onsuccess = () => {
              reading.result?.update({ ...reading.result.value, nextAttemptAt: 1 });
              reading.result?.continue();
            };
          }
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    change,
  );
}

const sendIsDisabled = (popup: Page) =>
  popup.$eval('form button[type=submit]', (button) => (button as HTMLButtonElement).disabled);

/** Sets the note as a paste does, at once. */
async function setNote(popup: Page, note: string): Promise<void> {
  await popup.$eval(
    'textarea',
    (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    note,
  );
}
