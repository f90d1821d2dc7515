import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Endpoint } from '../../src/settings/endpoint.ts';
import { launchFirefox } from '../browsers/launch-firefox.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
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
