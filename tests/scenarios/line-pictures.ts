import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../browsers/launched.ts';
import { makeDatabase } from '../browsers/make-database.ts';
import type { Page } from '../browsers/page.ts';
import { sampleRecord } from '../sample-report.ts';

/** Far more than a window shows. */
const count = 200;
const hour = 3_600_000;
const picture = readFileSync('icons/128.png').toString('base64');

/** The pictures of reports in their lines. */
export function linePictures(launch: () => Promise<Launched>): void {
  describe('reports with pictures, every second one without', () => {
    let launched: Launched;
    let history: Page;

    beforeAll(async () => {
      launched = await launch();
      await makeDatabase(launched);
      const records = Array.from({ length: count }, (_, at) => {
        const id = randomUUID();
        const createdAt = sampleRecord.createdAt - at * hour;
        const attachment = {
          ...{ name: 'screenshot', mediaType: 'image/png' as const, bytes: picture.length },
          ...{ sha256: '0'.repeat(64), maskedRegions: 0 },
        };
        const attachments = at % 2 === 0 ? [attachment] : [];
        return { ...sampleRecord, id, createdAt, report: { ...sampleRecord.report, id, attachments } };
      });
      await (await launched.stillPage()).evaluate(putWithPictures, records, picture);
      history = await launched.openExtensionPage('src/history.html');
      await history.evaluate(countReads);
      await history.waitForSelector('.report-tick');
    });
    afterAll(() => launched?.close());

    test('show them in the lines in sight, read once each and no others, and no line moves', async () => {
      const heights = () =>
        history.$$eval('.report-row', (rows) => rows.map((row) => row.getBoundingClientRect().height));
      const before = new Set(await heights());
      // What stands above them comes later, and may push lines out of sight that have their pictures already.
      await expect.poll(() => history.evaluate(picturesInSight)).toMatchObject({ wanted: true, empty: 0 });
      expect(new Set(await heights())).toEqual(before);
      expect(before.size).toBe(1);
      const readAtFirst = Number(await history.evaluate(() => document.body.dataset.reads));
      expect(readAtFirst).toBeLessThan(count / 4);
      // Away and back: what is kept is not read again.
      await history.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await expect
        .poll(() => history.evaluate(picturesInSight))
        .toEqual({ wanted: true, empty: 0, beside: 0 });
      const read = await history.evaluate(() => document.body.dataset.reads);
      expect(Number(read)).toBeLessThan(count / 2 - 10);
      await history.evaluate(() => scrollTo(0, 0));
      await expect.poll(() => history.evaluate(picturesInSight)).toMatchObject({ wanted: true, empty: 0 });
      expect(await history.evaluate(() => document.body.dataset.reads)).toBe(read);
    });
  });
}

/** Runs in a page of the extension: fills the database. */
async function putWithPictures(records: (typeof sampleRecord)[], base64: string): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('qiuzheng');
    opening.onsuccess = () => resolve(opening.result);
  });
  const transaction = database.transaction(['reports', 'pictures'], 'readwrite');
  for (const record of records) {
    transaction.objectStore('reports').put({ ...record, state: 'delivered' });
    if (record.report.attachments.length > 0)
      transaction.objectStore('pictures').put({ reportId: record.id, mediaType: 'image/png', bytes });
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** Runs in the history: counts how many pictures it reads. */
function countReads(): void {
  const { get } = IDBObjectStore.prototype;
  document.body.dataset.reads = '0';
  IDBObjectStore.prototype.get = function (key) {
    if (this.name === 'pictures')
      document.body.dataset.reads = String(Number(document.body.dataset.reads) + 1);
    return get.call(this, key);
  };
}

/** Runs in the history: whether lines in sight have pictures, how many lack one, and how many below have. */
function picturesInSight(): { wanted: boolean; empty: number; beside: number } {
  let [drawn, empty, beside] = [0, 0, 0];
  for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.report-picture > canvas')) {
    const { top, bottom } = canvas.getBoundingClientRect();
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const isDrawn = [...data].some((each) => each > 0);
    if (bottom < 0 || top > innerHeight) beside += Number(isDrawn);
    else if (isDrawn) drawn++;
    else empty++;
  }
  return { wanted: drawn > 0, empty, beside };
}
