import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeenEntry } from '../../src/history/records.ts';
import type { Endpoint } from '../../src/settings/endpoint.ts';
import { join as follow, scrollToFirstPainted, waitForPainted } from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { serve } from '../browsers/serve.ts';
import { buildFaultsExtension } from '../faults/build-faults-extension.ts';
import type { FaultsPage } from '../faults/extension/faults-page.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

declare const faults: FaultsPage;
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  notifications: {
    getAll(): Promise<Record<string, boolean>>;
    clear(id: string): Promise<boolean>;
  };
};

let extension: string;
let launched: Launched;
let page: Page;

beforeAll(async () => {
  extension = await buildFaultsExtension(1, { ownWorker: false });
  // No test can press the browser's own prompt, so the optional permission is given from the start.
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.permissions.push(...manifest.optional_permissions.splice(0));
  await writeFile(file, JSON.stringify(manifest));
  launched = await launchChromium({ extension });
  page = await launched.openExtensionPage('faults.html');
  await page.waitForFunction(() => 'faults' in globalThis);
});
afterAll(async () => {
  await launched?.close();
  await rm(extension, { recursive: true, force: true });
});

const tell = (name: string) =>
  page.evaluate((told) => chrome.runtime.sendMessage({ name: told, data: null }), name);
const notified = () => page.evaluate(() => chrome.notifications.getAll());

test('answers that come together are told in one notification, where the person has allowed it', async () => {
  const receivedAt = new Date().toISOString();
  const desk = await serve(async (request, response) => {
    for await (const _ of request);
    const key = String(request.headers['idempotency-key'] ?? '').replaceAll('"', '');
    const reportId = key || (request.url ?? '').split('/').at(-1);
    const statusUrl = `${desk.address}/receipts/${reportId}`;
    const receipt = { reportId, receivedAt, statusUrl, sha256: '0'.repeat(64) };
    const verdict = { status: 'false', reason: 'It was looked into.' };
    const answered = { reportId, receivedAt, state: 'answered', verdict };
    response.end(JSON.stringify(key ? receipt : answered));
  });
  try {
    const endpoint: Endpoint = {
      kind: 'desk',
      name: 'Desk',
      reportsUrl: `${desk.address}/reports`,
      privacyUrl: null,
      contact: {},
      expect: null,
    };
    const reports = [1, 2].map((number) => ({ id: randomUUID(), number, pictureBytes: 0 }));
    await page.evaluate((all, to) => faults.queue(all, to), reports, endpoint);
    await tell('send-due-reports');
    await page.evaluate(() => faults.makeChecksDue());
    await tell('check-receipts');
    expect(await notified()).toEqual({ answers: true });
    await page.evaluate(() => chrome.notifications.clear('answers'));
  } finally {
    await desk.close();
  }
});

test('that a list has corrected what the person saw marked is told in a notification, and once', async () => {
  const thread = '<!doctype html><meta charset="utf-8"><title>论坛</title><p>听说吃大蒜能治流感。</p>';
  const entry = sampleEntry('garlic', '吃大蒜能治流感');
  let list = sampleListOf(1, entry);
  const served = await serve(({ url }, response) =>
    url === '/list.json'
      ? response.end(JSON.stringify(list))
      : response.setHeader('Content-Type', 'text/html').end(thread),
  );
  try {
    await follow(launched, `${served.address}/list.json`);
    const forum = await launched.browser.newPage();
    await forum.goto(served.address);
    await waitForPainted(forum, 1);
    const { x, y } = await scrollToFirstPainted(forum);
    await forum.mouse.move(x, y);
    await expect.poll(() => inStore<SeenEntry>(launched, 'seen-entries', 'getAll')).toHaveLength(1);
    await forum.close();
    list = sampleListOf(2, { ...entry, status: 'corrected' });
    await tell('refresh-lists');
    expect(await notified()).toEqual({ entries: true });
    await page.evaluate(() => chrome.notifications.clear('entries'));
    list = sampleListOf(3, { ...entry, status: 'corrected' });
    await tell('refresh-lists');
    expect(await notified()).toEqual({});
  } finally {
    await served.close();
  }
});
