import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Endpoint } from '../../src/settings/endpoint.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { serve } from '../browsers/serve.ts';
import { buildFaultsExtension } from '../faults/build-faults-extension.ts';
import type { FaultsPage } from '../faults/extension/faults-page.ts';

declare const faults: FaultsPage;
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  notifications: { getAll(): Promise<Record<string, boolean>> };
};

test('answers that come together are told in one notification, where the person has allowed it', async () => {
  const extension = await buildFaultsExtension(1, { ownWorker: false });
  // No test can press the browser's own prompt, so the optional permission is given from the start.
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.permissions.push(...manifest.optional_permissions.splice(0));
  await writeFile(file, JSON.stringify(manifest));
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
  const launched = await launchChromium({ extension });
  try {
    const page = await launched.openExtensionPage('faults.html');
    await page.waitForFunction(() => 'faults' in globalThis);
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
    await page.evaluate(() => chrome.runtime.sendMessage({ name: 'send-due-reports', data: null }));
    await page.evaluate(() => faults.makeChecksDue());
    await page.evaluate(() => chrome.runtime.sendMessage({ name: 'check-receipts', data: null }));
    expect(await page.evaluate(() => chrome.notifications.getAll())).toEqual({ answers: true });
  } finally {
    await launched.close();
    await desk.close();
    await rm(extension, { recursive: true, force: true });
  }
});
