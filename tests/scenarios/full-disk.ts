import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Endpoint } from '../../src/settings/endpoint.ts';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import { launchFirefox } from '../browsers/launch-firefox.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { keepSaved } from '../browsers/saved-files.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { buildFaultsExtension } from '../faults/build-faults-extension.ts';
import type { FaultsPage } from '../faults/extension/faults-page.ts';

declare const faults: FaultsPage;
declare const browser: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

// Chromium lets no test set a limit for an extension; in Firefox a preference does, and all else is the same
// code.
const limit = 20 * 1024;
const pictureBytes = 1_500_000;

let extension: string;
let launched: Launched;
let page: Page;
let taking: Served;
let busy: Served;

beforeAll(async () => {
  extension = await buildFaultsExtension(1, { ownWorker: false, browser: 'firefox' });
  taking = await serve(async (request, response) => {
    for await (const _ of request);
    const reportId = String(request.headers['idempotency-key']).replaceAll('"', '');
    const receipt = {
      reportId,
      receivedAt: new Date().toISOString(),
      statusUrl: `${taking.address}/receipts/${reportId}`,
      sha256: '0'.repeat(64),
    };
    response.writeHead(201).end(JSON.stringify(receipt));
  });
  busy = await serve((_request, response) => response.writeHead(429, { 'Retry-After': '3600' }).end());
  launched = await launchFirefox({
    extension,
    preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': limit },
  });
  page = await launched.openExtensionPage('faults.html');
  await page.waitForFunction(() => 'faults' in globalThis, { polling: 50 });
});
afterAll(async () => {
  await launched?.close();
  await Promise.all([taking?.close(), busy?.close()]);
  await rm(extension, { recursive: true, force: true });
});

const endpointAt = ({ address }: Served): Endpoint => ({
  kind: 'desk',
  name: address,
  reportsUrl: `${address}/reports`,
  privacyUrl: null,
  contact: {},
  expect: null,
});
let lastNumber = 0;
const queue = (to: Served) => {
  lastNumber += 1;
  const report = { id: randomUUID(), number: lastNumber, pictureBytes };
  return page.evaluate((one, endpoint) => faults.queue([one], endpoint), report, endpointAt(to));
};
const send = () => page.evaluate(() => browser.runtime.sendMessage({ name: 'send-due-reports', data: null }));
const withPicture = () => page.evaluate(() => faults.withPicture());

test('on a full disk, pictures of delivered reports make room, the oldest first; undelivered ones stay, and in the end a report is refused', async () => {
  expect(await queue(busy)).toBeNull();
  await send();
  const delivered: number[] = [];
  // More than the limit holds: every one of them is taken all the same.
  for (let count = 0; count < 16; count += 1) {
    expect(await queue(taking)).toBeNull();
    delivered.push(lastNumber);
    await send();
  }
  const left = await withPicture();
  expect(left[0]).toBe(1);
  const kept = left.slice(1);
  expect(kept.length).toBeLessThan(delivered.length);
  expect(kept).toEqual(delivered.slice(-kept.length));
  // What is on its way is never given up for something newer.
  let refusal: string | null = null;
  while (refusal === null) refusal = await queue(busy);
  // At the very last Firefox says no more than that it failed.
  expect(['storage_full', 'storage_failed']).toContain(refusal);
  const waiting = (await withPicture()).filter((number) => !delivered.includes(number));
  expect(waiting).toHaveLength(lastNumber - delivered.length - 1);
}, 180_000);

test('on a full disk nothing can be taken out: it says so and loses nothing, and goes once there is room', async () => {
  const before = await withPicture();
  const history = await launched.openExtensionPage('src/history.html');
  const nextFile = await keepSaved(history);
  await history.waitForSelector('details.card');
  await history.$eval('details.card', (each) => each.setAttribute('open', ''));
  await press(history, 'out_everything');
  await waitForText(history, words('refusal_storage_full'));
  expect(await withPicture()).toEqual(before);

  for (const number of before.slice(1))
    await page.evaluate((note) => faults.deleteForGood(note), `#${number}`);
  await press(history, 'out_everything');
  const taken = JSON.parse(new TextDecoder().decode(await nextFile()));
  expect(taken).toMatchObject({ format: 'qiuzheng-export/1' });
  await history.close();
}, 60_000);

test('a file that was taken out and fills the disk goes before any report has to wait', async () => {
  const anHourAgo = Date.now() - 3_600_000;
  await page.evaluate(async (made) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('taken-out', { create: true });
    const file = await folder.getFileHandle(`${made}-old`, { create: true });
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    const writing = await file.createWritable();
    await writing.write(new Uint8Array(quota - usage - 500_000));
    await writing.close();
  }, anHourAgo);
  const before = await withPicture();
  expect(await queue(busy)).toBeNull();
  expect(await withPicture()).toEqual([...before, lastNumber]);
}, 60_000);
