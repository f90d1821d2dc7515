import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HistoryEvent } from '../../src/history/records.ts';
import type { Endpoint } from '../../src/settings/endpoint.ts';
import {
  join,
  press,
  waitForPainted,
  waitForText,
  waitForTextGone,
  words,
} from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { buildFaultsExtension } from '../faults/build-faults-extension.ts';
import type { FaultsPage } from '../faults/extension/faults-page.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

declare const faults: FaultsPage;

const thread =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title><p>吃大蒜能治流感</p>';
const list = sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感'));

/**
 * Ways of losing it: each gets the running browser and returns the one to go on with, which may be the same.
 */
export type Losing = (launched: Launched) => Promise<Launched>;

/** Loses the whole database behind the product's back while reports wait, and looks what becomes of them. */
export function loseDatabase(
  browser: 'chromium' | 'firefox',
  start: (extension: string) => Promise<Launched>,
  lose: Losing,
): void {
  describe('once the database is lost', () => {
    let extension: string;
    let launched: Launched;
    let served: Served;
    let page: Page;
    let deskIsUp = true;
    const arrived: { note: string; pictureBytes: number }[] = [];

    beforeAll(async () => {
      extension = await buildFaultsExtension(1, { ownWorker: false, browser });
      served = await serve(async (request, response) => {
        if (request.url === '/thread') return response.setHeader('Content-Type', 'text/html').end(thread);
        if (request.url === '/list.json') return response.end(JSON.stringify(list));
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        if (!deskIsUp) return response.destroy();
        const headers = { 'Content-Type': request.headers['content-type'] ?? '' };
        const form = await new Response(Buffer.concat(chunks), { headers }).formData();
        const { id, note } = JSON.parse(await (form.get('report') as Blob).text());
        const picture = form.get('screenshot');
        arrived.push({ note, pictureBytes: picture instanceof Blob ? picture.size : 0 });
        const statusUrl = `${served.address}/receipts/${id}`;
        const receipt = { reportId: id, receivedAt: new Date().toISOString(), statusUrl };
        response.writeHead(201).end(JSON.stringify({ ...receipt, sha256: '0'.repeat(64) }));
      });
      launched = await start(extension);
      await join(launched, `${served.address}/list.json`);
      page = await openFaults();
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
      await rm(extension, { recursive: true, force: true });
    });

    async function openFaults(): Promise<Page> {
      const opened = await launched.openExtensionPage('faults.html');
      await opened.waitForFunction(() => 'faults' in globalThis, { polling: 50 });
      return opened;
    }
    async function queue(number: number, pictureBytes: number): Promise<void> {
      const reportsUrl = `${served.address}/reports`;
      const rest = { privacyUrl: null, contact: {}, expect: null };
      const endpoint: Endpoint = { kind: 'desk', name: 'Test desk', reportsUrl, ...rest };
      const report = { id: randomUUID(), number, pictureBytes };
      expect(await page.evaluate((one, to) => faults.queue([one], to), report, endpoint)).toBeNull();
    }
    const tell = (name: Parameters<FaultsPage['tell']>[0]) =>
      page.evaluate((told) => faults.tell(told), name);
    const states = async () =>
      Object.fromEntries((await page.evaluate(() => faults.read())).map(({ note, state }) => [note, state]));

    async function addToPatrol(): Promise<void> {
      const panel = await launched.openExtensionPage('src/patrol.html');
      await panel.locator('textarea').fill(`${served.address}/thread`);
      await press(panel, 'patrol_add');
      await waitForText(panel, words('patrol_added', 1, 0));
      await panel.close();
    }

    test('every report is there again, is sent once with its picture, and lists are followed as before', async () => {
      await addToPatrol();
      await queue(1, 3000);
      await tell('send-due-reports');
      expect(await states()).toEqual({ '#1': 'delivered' });
      deskIsUp = false;
      await queue(2, 70_000);
      await queue(3, 0);
      await queue(4, 500);
      await tell('send-due-reports');
      await page.evaluate(() => faults.deleteByNote('#4'));

      launched = await lose(launched);
      page = await openFaults();
      // A browser that has just started is trying already; this waits for it.
      await tell('send-due-reports');
      expect(await states()).toEqual({ '#1': 'delivered', '#2': 'queued', '#3': 'queued' });

      deskIsUp = true;
      await tell('came-online');
      expect(await states()).toEqual({ '#1': 'delivered', '#2': 'delivered', '#3': 'delivered' });
      await tell('send-due-reports');
      expect(arrived.sort((a, b) => a.note.localeCompare(b.note))).toEqual([
        { note: '#1', pictureBytes: 3000 },
        { note: '#2', pictureBytes: 70_000 },
        { note: '#3', pictureBytes: 0 },
      ]);

      await tell('refresh-lists');
      const forum = await launched.browser.newPage();
      await forum.goto(`${served.address}/thread`);
      await waitForPainted(forum, 1);
      await forum.close();
    }, 120_000);

    test('it is said, and what had no copy, until the person has read it; patrols are there again', async () => {
      const [before] = words('storage_made_anew').split('$1').slice(1);
      const panel = await launched.openExtensionPage('src/patrol.html');
      await waitForText(panel, words('patrol_pages', 1));
      await waitForText(panel, before ?? '');
      const history = await launched.openExtensionPage('src/history.html');
      await waitForText(history, before ?? '');
      const events = await inStore<HistoryEvent>(launched, 'events', 'getAll');
      expect(events.map(({ kind }) => kind)).toContain('made-anew');
      await press(history, 'storage_made_anew_read');
      for (const told of [history, panel]) {
        await waitForTextGone(told, before ?? '');
        await told.close();
      }
      const again = await launched.openExtensionPage('src/history.html');
      await waitForText(again, '#3');
      expect(await again.evaluate(() => document.body.textContent)).not.toContain(before);
      await again.close();
    });

    test('a report that had no copy yet, from a death in between or an earlier version, is there again too', async () => {
      deskIsUp = false;
      await queue(5, 900);
      await tell('send-due-reports');
      await page.evaluate(async () => {
        for (const name of await caches.keys()) await caches.delete(name);
        // As versions before 2026-12 kept them.
        await caches.open('copies');
      });
      await page.evaluate(() => faults.matchCopies());
      expect(await page.evaluate(() => caches.has('copies'))).toBe(false);

      launched = await lose(launched);
      page = await openFaults();
      await tell('send-due-reports');
      const delivered = { '#1': 'delivered', '#2': 'delivered', '#3': 'delivered' };
      expect(await states()).toEqual({ ...delivered, '#5': 'queued' });
    }, 120_000);

    test('of two copies that a death in between left, the newer one counts, or the older one where that is cut off', async () => {
      await queue(6, 0);
      await queue(7, 800);
      await page.evaluate(async () => {
        const headers = { 'Copy-Turn': '1' };
        for (const name of (await caches.keys()).filter((each) => each.startsWith('copies'))) {
          const cache = await caches.open(name);
          for (const { url } of await cache.keys()) {
            const copy = await (await cache.match(url))?.clone().formData();
            const record = JSON.parse(String(copy?.get('record')));
            if (record.report?.note === '#7') await cache.put(`${url}?1`, new Response('{"rec', { headers }));
            if (record.report?.note !== '#6') continue;
            const newer = new FormData();
            newer.set('record', JSON.stringify({ ...record, state: 'needs-you' }));
            await cache.put(`${url}?1`, new Response(newer, { headers }));
          }
        }
      });

      launched = await lose(launched);
      page = await openFaults();
      // The browser may be in the middle of an attempt of its own.
      await tell('send-due-reports');
      expect(await states()).toMatchObject({ '#6': 'needs-you', '#7': 'queued' });
      expect(await page.evaluate(() => faults.withPicture())).toContain(7);

      await page.evaluate(() => faults.matchCopies());
      const left = await page.evaluate(async () => {
        const names = (await caches.keys()).filter((each) => each.startsWith('copies'));
        const all = names.map(async (name) => (await caches.open(name)).keys());
        return (await Promise.all(all)).flat().length;
      });
      // One for each report, one for the list that is followed and one for the patrol.
      expect(left).toBe(Object.keys(await states()).length + 2);
    }, 120_000);
  });
}

/** Deletes the database from one of the extension's own pages. */
export const deleteIt: Losing = async (launched) => {
  const page = await launched.openExtensionPage('src/history.html');
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('qiuzheng');
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      }),
  );
  await page.close();
  return launched;
};
