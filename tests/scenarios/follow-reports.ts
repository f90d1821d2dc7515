import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportStatus } from '../../src/contract/receipt.ts';
import type { ReportRecord } from '../../src/history/records.ts';
import { join, press, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { outbox, waitForReport } from '../browsers/read-outbox.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const thread =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title><p>吃大蒜能治流感</p>';
const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));
/** Where another desk answers about a report that was passed on to it. */
const elsewhere = 'https://province.example/receipts/secret';
const correction = {
  url: 'https://example.org/garlic',
  title: '大蒜不能治流感',
  publisher: '示例辟谣平台',
  publishedAt: '2026-11-20',
};

type Take = (response: ServerResponse, id: string) => unknown;

/** What becomes of reports after they were sent: refused and mended, answered, withdrawn, held back. */
export function followReports(launch: () => Promise<Launched>): void {
  describe('a report that was sent', () => {
    let launched: Launched;
    let served: Served;
    let page: Page;
    /** Reports as they arrived, by their key. */
    const arrived: string[] = [];
    const status = new Map<string, ReportStatus>();
    const takeIt: Take = (response, id) => {
      const receivedAt = new Date().toISOString();
      status.set(id, { reportId: id, receivedAt, state: 'received' });
      const receipt = {
        reportId: id,
        receivedAt,
        statusUrl: `${served.address}/receipts/${id}`,
        sha256: '0'.repeat(64),
      };
      response.writeHead(201).end(JSON.stringify(receipt));
    };
    let take: Take = takeIt;
    let deskIsUp = true;

    beforeAll(async () => {
      served = await serve((request, response) => answer(request, response));
      launched = await launch();
      page = await launched.browser.newPage();
      await page.goto(`${served.address}/thread`);
      await join(launched, served.address);
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const { pathname } = new URL(request.url ?? '/', served.address);
      const [, folder, id = ''] = pathname.split('/');
      if (folder === 'thread') response.setHeader('Content-Type', 'text/html').end(thread);
      else if (folder === 'list.json') response.end(JSON.stringify(list));
      else if (folder === '.well-known') {
        const contact = { phone: '12345', email: 'desk@example.org' };
        const join = { format: 'qiuzheng-join/1', name: 'Test desk', publisher: 'Test', contact };
        const lists = [{ url: `${served.address}/list.json` }];
        response.end(JSON.stringify({ ...join, reports: `${served.address}/reports`, lists }));
      } else if (!deskIsUp) response.destroy();
      else if (folder === 'reports') {
        for await (const _ of request);
        const key = String(request.headers['idempotency-key']).replaceAll('"', '');
        arrived.push(key);
        take(response, key);
      } else if (request.method === 'DELETE') {
        const known = status.get(id);
        if (known) status.set(id, { ...known, state: 'withdrawn' });
        response.writeHead(known ? 204 : 404).end();
      } else {
        const etag = `"${status.get(id)?.state}"`;
        if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
        else response.setHeader('ETag', etag).end(JSON.stringify(status.get(id)));
      }
    }

    async function report(): Promise<Page> {
      const tabId = await tabIdOf(launched, page);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${tabId}`);
      await press(popup, 'report_open');
      await press(popup, 'report_send');
      await popup.waitForSelector('#sent-title');
      return popup;
    }
    const newest = async () => {
      const [record] = await outbox(launched);
      if (!record) throw new Error('the outbox is empty');
      return record;
    };
    /** Waits until the newest report is as it should be. */
    const waitForNewest = (isAsItShouldBe: (record: ReportRecord) => boolean) =>
      waitForReport(launched, (record, at) => at === 0 && isAsItShouldBe(record));
    const badge = async () => {
      const extension = await launched.stillPage();
      const text = await extension.evaluate(() => browser.action.getBadgeText({}));
      return text;
    };
    const waitForBadge = async (text: string) => {
      while ((await badge()) !== text) await new Promise((resolve) => setTimeout(resolve, 100));
    };
    /** Makes the time come at which the desk is asked about every report, and has the worker ask. */
    const askDesk = async () => {
      const extension = await launched.stillPage();
      await extension.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const opening = indexedDB.open('qiuzheng');
            opening.onsuccess = () => {
              const store = opening.result.transaction('reports', 'readwrite').objectStore('reports');
              const reading = store.openCursor();
              reading.onsuccess = () => {
                const cursor = reading.result;
                if (cursor) {
                  const { followUp } = cursor.value;
                  if (followUp?.nextCheckAt) followUp.nextCheckAt = 1;
                  cursor.update(cursor.value);
                  cursor.continue();
                } else {
                  opening.result.close();
                  resolve();
                }
              };
            };
          }),
      );
      await extension.evaluate(() => browser.runtime.sendMessage({ name: 'check-receipts', data: null }));
    };

    test('and refused is mended in the history and sent as a new report in its place', async () => {
      take = (response) =>
        response
          .writeHead(422, { 'Content-Type': 'application/problem+json' })
          .end(JSON.stringify({ title: 'No', detail: 'Say it in other words.' }));
      await (await report()).close();
      const refused = await waitForNewest(({ state }) => state === 'refused');
      await waitForBadge('!');
      take = takeIt;
      const history = await launched.openExtensionPage('src/history.html');
      await waitForText(history, 'Say it in other words.');
      expect(await history.$$eval('.hotline a', (links) => links.map(({ href }) => href))).toEqual([
        'tel:12345',
        'mailto:desk@example.org',
      ]);
      // Having had the history open, the person has seen it, but it needs the person all the same.
      await waitForNewest(({ unseen }) => !unseen);
      expect(await badge()).toBe('!');
      await history.$eval('.report details', (details) => details.setAttribute('open', ''));
      await history.locator('.report textarea').fill('In other words.');
      await press(history, 'report_send');
      const mended = await waitForNewest(({ state }) => state === 'delivered');
      await history.close();
      expect(mended.id).not.toBe(refused.id);
      expect(mended.report.note).toBe('In other words.');
      expect((await outbox(launched)).map(({ id }) => id)).not.toContain(refused.id);
      await waitForBadge('');
    });

    test('is followed at the desk, and its answer is shown with verdict and correction', async () => {
      const { id, followUp } = await newest();
      expect(followUp?.nextCheckAt).toBeGreaterThan(Date.now());
      await askDesk();
      expect((await newest()).followUp).toMatchObject({ status: { state: 'received' }, etag: '"received"' });
      await askDesk();
      expect((await newest()).followUp).toMatchObject({ checks: 2, lastError: null });
      const known = status.get(id);
      if (known) {
        const verdict = { status: 'false' as const, reason: 'Garlic cures no flu.' };
        const there = { to: 'Province', at: known.receivedAt, statusUrl: elsewhere };
        status.set(id, { ...known, state: 'answered', verdict, correction, passedOn: [there] });
      }
      await askDesk();
      await waitForBadge('!');
      const history = await launched.openExtensionPage('src/history.html');
      await waitForText(history, 'Garlic cures no flu.');
      await history.waitForSelector(`a[href="${correction.url}"]`);
      await history.waitForSelector(`a[href="${elsewhere}"]`);
      await waitForBadge('');
      await history.close();
    });

    test('is withdrawn at the desk as soon as that can be reached', async () => {
      const { id } = await newest();
      deskIsUp = false;
      const history = await launched.openExtensionPage('src/history.html');
      await press(history, 'withdraw');
      await history.waitForSelector('dialog[open] button');
      await history.$$eval('dialog[open] button', (all) => (all.at(-1) as HTMLButtonElement).click());
      await waitForText(history, words('progress_withdrawing'));
      await waitForNewest(({ followUp }) => followUp?.lastError?.code === 'endpoint_unreachable');
      expect(status.get(id)?.state).toBe('answered');
      deskIsUp = true;
      await askDesk();
      expect(status.get(id)?.state).toBe('withdrawn');
      await waitForText(history, words('progress_withdrawn'));
      await waitForText(history, words('receipt_passed_on_withdrawn'));
      await history.close();
      expect((await newest()).followUp?.nextCheckAt).toBeNull();
    });

    test('makes an endpoint that asks for time be left alone with every other report', async () => {
      take = (response) => response.writeHead(429, { 'Retry-After': '3600' }).end();
      await (await report()).close();
      await waitForNewest(({ lastError }) => lastError?.code === 'endpoint_busy');
      take = takeIt;
      arrived.length = 0;
      const popup = await report();
      await waitForText(popup, 'has asked for time, so nothing is sent there before');
      // It would only be refused again.
      expect(await popup.$('[role=status] button')).toBeNull();
      await popup.close();
      const extension = await launched.stillPage();
      await extension.evaluate(() => browser.runtime.sendMessage({ name: 'send-due-reports', data: null }));
      expect(await newest()).toMatchObject({ state: 'queued', attempts: 0 });
      // Coming back online ends an outage, not the time an endpoint asked for.
      await extension.evaluate(() => browser.runtime.sendMessage({ name: 'came-online', data: null }));
      expect(arrived).toEqual([]);
    });
  });
}

declare const browser: {
  action: { getBadgeText(details: object): Promise<string> };
  runtime: { sendMessage(message: object): Promise<unknown> };
};
