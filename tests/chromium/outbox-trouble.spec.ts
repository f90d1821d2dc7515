import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportRecord } from '../../src/history/records.ts';
import type { Endpoint } from '../../src/settings/endpoint.ts';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { outbox } from '../browsers/read-outbox.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { buildFaultsExtension } from '../faults/build-faults-extension.ts';
import type { FaultsPage, ToQueue } from '../faults/extension/faults-page.ts';

declare const faults: FaultsPage;
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

type Take = (response: ServerResponse, id: string) => unknown;
let extension: string;
let launched: Launched;
let page: Page;
let served: Served;
let take: Take;
let arrived: string[] = [];

beforeAll(async () => {
  // The page that queues reports with pictures of any size, and the shipped worker.
  extension = await buildFaultsExtension(1, { ownWorker: false });
  served = await serve(async (request, response) => {
    for await (const _ of request);
    const id = String(request.headers['idempotency-key']).replaceAll('"', '');
    arrived.push(id);
    take(response, id);
  });
  launched = await launchChromium({ extension });
  page = await launched.openExtensionPage('faults.html');
  await page.waitForFunction(() => 'faults' in globalThis);
});
afterAll(async () => {
  await launched?.close();
  await served?.close();
  await rm(extension, { recursive: true, force: true });
});

const receiptOf = (id: string, origin: string) =>
  JSON.stringify({
    reportId: id,
    receivedAt: new Date().toISOString(),
    statusUrl: `${origin}/receipts/${id}`,
    sha256: '0'.repeat(64),
  });
const takeIt: Take = (response, id) => response.writeHead(201).end(receiptOf(id, served.address));

const endpointAt = (origin: string, name = 'Desk'): Endpoint => ({
  kind: 'desk',
  name,
  reportsUrl: `${origin}/reports`,
  privacyUrl: null,
  contact: {},
  expect: null,
});

let lastNumber = 0;
async function queue(endpoint: Endpoint, pictureBytes = 0): Promise<{ id: string; refusal: string | null }> {
  lastNumber += 1;
  const report = { id: randomUUID(), number: lastNumber, pictureBytes };
  const refusal = await page.evaluate((one, to) => faults.queue([one], to), report, endpoint);
  return { id: report.id, refusal };
}
const send = () => page.evaluate(() => chrome.runtime.sendMessage({ name: 'send-due-reports', data: null }));
const recordOf = async (id: string) => (await outbox(launched)).find((record) => record.id === id);

test.each<[string, Take, string]>([
  ['redirects', (response) => response.writeHead(302, { Location: '/' }).end(), 'endpoint_redirected'],
  ['answers with a page', (response) => response.end('<html>Log in</html>'), 'endpoint_reply_invalid'],
  ['answers with what is no JSON', (response) => response.end('{"reportId":'), 'endpoint_reply_invalid'],
  [
    'gives a receipt on another origin',
    (response, id) => response.end(receiptOf(id, 'https://elsewhere.example')),
    'endpoint_reply_invalid',
  ],
])('an endpoint that %s keeps the report waiting, and the reason is told', async (_what, bad, code) => {
  take = bad;
  const own = await serve(async (request, response) => {
    for await (const _ of request);
    bad(response, String(request.headers['idempotency-key']).replaceAll('"', ''));
  });
  const { id } = await queue(endpointAt(own.address));
  await send();
  expect(await recordOf(id)).toMatchObject({ state: 'queued', attempts: 1, lastError: { code } });
  await own.close();
});

test('a certificate that does not hold keeps the report waiting', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-days', '1'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject],
    {
      stdio: 'ignore',
    },
  );
  const options = { key: await readFile(key), cert: await readFile(cert) };
  let asked = 0;
  const secure = createServer(options, (_request, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((listening) => secure.listen(0, '127.0.0.1', listening));
  const { id } = await queue(endpointAt(`https://127.0.0.1:${(secure.address() as AddressInfo).port}`));
  await send();
  expect(await recordOf(id)).toMatchObject({ state: 'queued', lastError: { code: 'endpoint_unreachable' } });
  expect(asked).toBe(0);
  secure.close();
  await rm(folder, { recursive: true });
});

test('an endpoint that is down holds back its other reports and no others, and is tried again when the network is back', async () => {
  take = (response) => response.destroy();
  const other = await serve(async (request, response) => {
    for await (const _ of request);
    const id = String(request.headers['idempotency-key']).replaceAll('"', '');
    response.writeHead(201).end(receiptOf(id, other.address));
  });
  const first = await queue(endpointAt(served.address));
  await send();
  arrived = [];
  const elsewhere = await queue(endpointAt(other.address));
  await send();
  expect(await recordOf(elsewhere.id)).toMatchObject({ state: 'delivered' });
  expect(await recordOf(first.id)).toMatchObject({ state: 'queued', attempts: 1 });
  expect(arrived).toEqual([]);
  take = takeIt;
  const history = await launched.openExtensionPage('src/history.html');
  await waitForText(history, words('history_delete'));
  await history.setOfflineMode(true);
  await history.setOfflineMode(false);
  while ((await recordOf(first.id))?.state !== 'delivered')
    await new Promise((next) => setTimeout(next, 100));
  await history.close();
  await other.close();
});

test('a report whose picture the browser lost is not sent as it is, and can be sent without it', async () => {
  take = takeIt;
  const report = { id: randomUUID(), number: 0, pictureBytes: 500 };
  const { id } = report;
  // Under the sender's lock: one that is still busy with the other reports must not take it with its picture.
  const loseAtOnce = async (one: ToQueue, to: Endpoint) => {
    await navigator.locks.request('qiuzheng-outbox', async () => {
      await faults.queue([one], to);
      await faults.losePicture(one.id);
    });
  };
  await page.evaluate(loseAtOnce, report, endpointAt(served.address));
  arrived = [];
  await send();
  expect(arrived).toEqual([]);
  expect(await recordOf(id)).toMatchObject({ state: 'refused', lastError: { code: 'picture_lost' } });
  await page.evaluate(() => faults.resendRefused());
  await send();
  expect(arrived).toHaveLength(1);
});

/** The history, with the newest of its many reports unfolded. */
async function openNewest(): Promise<Page> {
  const history = await launched.openExtensionPage('src/history.html');
  await history.waitForSelector('.report-line');
  // Where there are few, each is unfolded already.
  await history.$eval('.report-line', (line) => {
    if (line instanceof HTMLElement && line.ariaExpanded === 'false') line.click();
  });
  await history.waitForSelector('.report-line[aria-expanded=true]');
  return history;
}

test('a refused report whose first answer was lost says before it is changed that both may arrive', async () => {
  const own = await serve(async (request, response) => {
    for await (const _ of request);
    if (own.asked.length === 1) return response.destroy();
    const problem = { 'Content-Type': 'application/problem+json' };
    response.writeHead(422, problem).end(JSON.stringify({ detail: 'Say it in other words.' }));
  });
  const { id } = await queue(endpointAt(own.address));
  await send();
  expect(await recordOf(id)).toMatchObject({ state: 'queued', mayHaveArrived: 1 });
  const history = await openNewest();
  await press(history, 'send_again');
  await waitForText(history, 'Say it in other words.');
  const [, mayDouble = ''] = words('edit_may_double').split('$1');
  await waitForText(history, mayDouble);
  await history.close();
  await own.close();
});

test('a report that does not get through is sent without its picture, in its place, once the person wants that', async () => {
  const own = await serve(async (request, response) => {
    const id = String(request.headers['idempotency-key']).replaceAll('"', '');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    // A filter that takes nothing with a picture.
    if (Buffer.concat(chunks).includes('image/png')) return response.destroy();
    response.writeHead(201).end(receiptOf(id, own.address));
  });
  const { id } = await queue(endpointAt(own.address), 500);
  const newest = async () => (await outbox(launched))[0];
  const waitForNewest = async (isAsItShouldBe: (record: ReportRecord) => boolean) => {
    for (;;) {
      const record = await newest();
      if (record && isAsItShouldBe(record)) return record;
      await new Promise((next) => setTimeout(next, 100));
    }
  };
  const history = await openNewest();
  for (const attempts of [1, 2, 3]) {
    if (attempts === 1) await send();
    else await press(history, 'send_again');
    await waitForNewest((record) => record.attempts === attempts && record.state === 'queued');
  }
  await history.waitForSelector('.report details form');
  await history.$eval('.report details', (details) => details.setAttribute('open', ''));
  await history.$eval('.report .choice:last-of-type input', (choice) => (choice as HTMLInputElement).click());
  await press(history, 'report_send');
  const sent = await waitForNewest(({ state }) => state === 'delivered');
  expect(sent.id).not.toBe(id);
  expect(sent.report.attachments).toEqual([]);
  expect(await recordOf(id)).toBeUndefined();
  await history.close();
  await own.close();
});
