import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '../../src/settings/endpoint.ts';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { keepSaved } from '../browsers/saved-files.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { buildFaultsExtension } from '../faults/build-faults-extension.ts';
import type { FaultsPage } from '../faults/extension/faults-page.ts';

declare const faults: FaultsPage;
declare const browser: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** So many bytes may be kept. */
export const diskLimit = 20 * 1024 * 1024;
const pictureBytes = 1_500_000;

/** Reports are kept, taken out and deleted in a browser that lets the extension keep no more than so much. */
export function fullDisk(
  kind: 'chromium' | 'firefox',
  launch: (extension: string) => Promise<Launched>,
): void {
  describe('on a full disk', () => {
    let extension: string;
    let launched: Launched;
    let page: Page;
    let taking: Served;
    let busy: Served;

    beforeAll(async () => {
      extension = await buildFaultsExtension(1, { ownWorker: false, browser: kind });
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
      launched = await launch(extension);
      page = await openFaults();
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
    async function openFaults(): Promise<Page> {
      const opened = await launched.openExtensionPage('faults.html');
      await opened.waitForFunction(() => 'faults' in globalThis, { polling: 50 });
      return opened;
    }
    const queueIn = (window: Page, number: number, to: Served) => {
      const report = { id: randomUUID(), number, pictureBytes };
      return window.evaluate((one, endpoint) => faults.queue([one], endpoint), report, endpointAt(to));
    };
    const queue = (to: Served) => queueIn(page, ++lastNumber, to);
    const countPictures = () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const opening = indexedDB.open('qiuzheng');
            opening.onsuccess = () => {
              const counting = opening.result.transaction('pictures').objectStore('pictures').count();
              counting.onsuccess = () => {
                opening.result.close();
                resolve(counting.result);
              };
            };
          }),
      );
    const makeRoom = async (numbers: number[]) => {
      for (const number of numbers) await page.evaluate((note) => faults.deleteForGood(note), `#${number}`);
    };
    const send = () =>
      page.evaluate(() => browser.runtime.sendMessage({ name: 'send-due-reports', data: null }));
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

      await makeRoom(before.slice(1));
      await press(history, 'out_everything');
      const taken = JSON.parse(new TextDecoder().decode(await nextFile()));
      expect(taken).toMatchObject({ format: 'qiuzheng-export/1' });
      await history.close();
    }, 60_000);

    test('a file that was taken out and fills the disk goes before any report has to wait', async () => {
      const anHourAgo = Date.now() - 3_600_000;
      await page.evaluate(
        async (made, limit) => {
          const root = await navigator.storage.getDirectory();
          const folder = await root.getDirectoryHandle('taken-out', { create: true });
          const file = await folder.getFileHandle(`${made}-old`, { create: true });
          // Chromium says of what it allows more than is true.
          const { quota = 0, usage = 0 } = await navigator.storage.estimate();
          const writing = await file.createWritable();
          await writing.write(new Uint8Array(Math.min(quota, limit) - usage - 500_000));
          await writing.close();
        },
        anHourAgo,
        diskLimit,
      );
      const before = await withPicture();
      expect(await queue(busy)).toBeNull();
      expect(await withPicture()).toEqual([...before, lastNumber]);
    }, 60_000);

    test('two windows that keep reports at one moment lose none: each is kept whole, or refused and not at all', async () => {
      await makeRoom(await withPicture());
      const other = await openFaults();
      const kept: number[] = [];
      const refused: number[] = [];
      while (refused.length === 0) {
        const queueing = [page, other].map(async (window) => {
          const number = ++lastNumber;
          const refusal = await queueIn(window, number, busy);
          if (refusal !== null) expect(['storage_full', 'storage_failed']).toContain(refusal);
          (refusal === null ? kept : refused).push(number);
        });
        await Promise.all(queueing);
      }
      expect((await withPicture()).toSorted((a, b) => a - b)).toEqual(kept.toSorted((a, b) => a - b));
      expect(await countPictures()).toBe(kept.length);
      const notes = (await page.evaluate(() => faults.read())).map(({ note }) => note);
      expect(notes).not.toContain(`#${refused[0]}`);
      // There is room again as soon as some are gone. Chromium lets copies and reports take more than it
      // allows while neither knows of the other, so one is not enough there.
      let gone = 0;
      for (let refusal: string | null = 'storage_full'; refusal !== null; refusal = await queue(busy)) {
        await makeRoom(kept.slice(gone, gone + 1));
        gone += 1;
      }
      expect(gone).toBeLessThan(kept.length);
      await other.close();
    }, 180_000);
  });
}
