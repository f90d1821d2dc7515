import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlPage } from '../../desk/pages/html-page.ts';
import { pageWords } from '../../desk/pages/page-words.ts';
import { receiptPage } from '../../desk/pages/receipt-page.ts';
import { wishedLanguage } from '../../desk/pages/wished.ts';
import { publishList } from '../../desk/publishing/publish-list.ts';
import { makeListKeys } from '../../desk/signing/make-keys.ts';
import { type Entry, type Status, statuses } from '../../src/contract/list.ts';
import { startChromium } from '../browsers/launch-chromium.ts';
import type { Browser, Page } from '../browsers/page.ts';
import { violationsOf } from '../browsers/violations-of.ts';
import { deliver, sampleReport } from '../desk/sample-report.ts';
import { type TestDesk, testDesk } from '../desk/test-desk.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const config = {
  name: 'Test desk',
  publisher: 'City library',
  contact: { phone: '12345', email: 'desk@example.org', page: 'https://desk.example' },
  privacyUrl: 'https://desk.example/privacy',
  expect: 'An answer within a day.',
};

const entryOfEachStatus = statuses.map((status): Entry => {
  const before: Status = status === 'false' ? 'unverified' : 'false';
  return {
    ...sampleEntry(`of-${status}`, `说法 <${status}> & 其他`),
    status,
    ...(status === 'satire' ? {} : { explanation: '没有这回事。流传的照片是旧的。' }),
    sources: [{ url: 'https://water.example/plan', title: '停水计划' }],
    recheckBy: '2026-12-10',
    history: [
      { status: before, at: '2026-02-01T08:00:00Z', reason: '列出。' },
      { status, at: '2026-03-01', reason: '核实。' },
    ],
  };
});

/** Serves, for each status, the page of a report with that verdict: `/false`. */
async function serveVerdicts() {
  const app = new Hono().get('/:status', (context) => {
    const words = pageWords[wishedLanguage(context)];
    const status = statuses.find((each) => each === context.req.param('status')) ?? 'unverified';
    const report = sampleReport();
    const page = receiptPage(words, 'token', report, {
      reportId: report.id,
      receivedAt: report.createdAt,
      state: 'answered',
      verdict: { status, reason: '碘盐不能预防辐射。' },
      correction: {
        url: 'https://health.example/salt',
        title: '吃碘盐不能防辐射',
        publisher: 'Health office',
        publishedAt: '2026-11-20',
      },
    });
    return htmlPage(context, words, page);
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

describe.each(['en', 'zh-CN'] as const)('the pages of the desk in %s, light and dark', (language) => {
  const words = pageWords[language];
  let desk: TestDesk;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    desk = await testDesk({ config });
    const list = sampleListOf(1, sampleEntry('salt', '碘盐防辐射'), ...entryOfEachStatus);
    await makeListKeys(desk.dataFolder, list, {}, new Date());
    await publishList(desk.dataFolder, JSON.stringify(list));
    browser = await startChromium({ language });
    page = await browser.newPage();
    await page.setExtraHTTPHeaders({ 'Accept-Language': language });
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.remove();
  });

  const open = async (address: string) => {
    await page.goto(address);
    await page.$$eval('details', (all) => {
      for (const each of all) each.open = true;
    });
  };

  test.each([
    ...['/', '/lists/sample.html', '/no/such/thing', '/receipts/wrong', '/reports'],
    ...['/corrections', '/corrections?q=none&status=false', '/corrections/salt'],
    ...statuses.map((status) => `/corrections/of-${status}`),
  ])('have no accessibility violation: %s', async (path) => {
    await open(`${desk.address}${path}`);
    expect(await page.$eval('html', (html) => html.lang)).toBe(language);
    expect(await violationsOf(page)).toEqual([]);
  });

  test('have an Atom feed that is XML', async () => {
    const feed = await (await desk.get('/corrections.atom')).text();
    const entries = await page.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, 'application/xml');
      return read.querySelector('parsererror')?.textContent ?? read.querySelectorAll('feed > entry').length;
    }, feed);
    expect(entries).toBe(1 + statuses.length);
  });

  test('have none for any verdict there is', async () => {
    const verdicts = await serveVerdicts();
    for (const status of statuses) {
      await open(`${verdicts.address}/${status}`);
      expect(await page.$$eval('.state', (tags) => tags.at(-1)?.textContent)).toBe(
        words.receipt.statuses[status],
      );
      expect(await violationsOf(page)).toEqual([]);
    }
    verdicts.close();
  });

  test('let a person withdraw a report by keyboard, without script and under the strict policy', async () => {
    const receipt = await (await deliver(desk.address, { report: sampleReport() })).json();
    await open(receipt.statusUrl);
    expect(await violationsOf(page)).toEqual([]);
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.setJavaScriptEnabled(false);
    await page.goto(receipt.statusUrl);
    await page.focus('details:last-of-type > summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await page.setJavaScriptEnabled(true);
    await page.reload();
    expect(page.url()).toBe(receipt.statusUrl);
    expect(await page.$eval('.state', (tag) => tag.textContent)).toBe(words.receipt.states.withdrawn.name);
    expect(await violationsOf(page)).toEqual([]);
    expect(refused).toEqual([]);
  });
});
