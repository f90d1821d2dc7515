import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PictureRecord, ReportRecord } from '../../src/history/records.ts';
import { sayBytes } from '../../src/ui/say-bytes.ts';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import type { Launched } from '../browsers/launched.ts';
import { makeDatabase } from '../browsers/make-database.ts';
import type { Page } from '../browsers/page.ts';
import { putInStore } from '../browsers/put-in-store.ts';
import { settingsIn } from '../browsers/settings-in.ts';
import { violationsOf } from '../browsers/violations-of.ts';
import { sampleRecord } from '../sample-report.ts';

/**
 * Runs in the history: chooses in a field while another choice is being saved, and has the page take half a
 * second to find out what would go for it.
 */
async function chooseWhileSaving(field: string, value: string): Promise<void> {
  const [{ name = '' } = {}] = await indexedDB.databases();
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
  });
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...given) {
    if (this.name === 'settings') {
      IDBObjectStore.prototype.put = put;
      const select = document.querySelector(field) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      const pictures = database.transaction('pictures', 'readwrite').objectStore('pictures');
      const end = performance.now() + 500;
      const hold = () => {
        if (performance.now() < end) pictures.count().onsuccess = hold;
        else database.close();
      };
      hold();
    }
    return put.apply(this, given);
  };
}

const day = 86_400_000;
/** Two of the pictures are larger together than this, and all of them smaller than the next size offered. */
const smallest = 50e6;
const pictureBytes = 30e6;
const attachment = {
  ...{ name: 'screenshot', mediaType: 'image/png' as const, bytes: pictureBytes },
  ...{ maskedRegions: 0, sha256: '0'.repeat(64) },
};

/** The person wants less kept than is kept. */
export function chooseShorterLimits(launch: () => Promise<Launched>): void {
  describe('a shorter time or a smaller size that is chosen in the history', () => {
    let launched: Launched;
    let history: Page;
    const days = '.keep label:nth-of-type(1) select';
    const size = '.keep label:nth-of-type(2) select';
    const kept = async () => ({
      reports: (await inStore<ReportRecord>(launched, 'reports', 'getAll')).length,
      pictures: (await inStore<PictureRecord>(launched, 'pictures', 'getAll')).length,
    });
    const limits = async () => {
      const { keepDays, keepPictureBytes } = await settingsIn(await launched.stillPage());
      return { keepDays: keepDays ?? null, keepPictureBytes: keepPictureBytes ?? null };
    };
    const open = async () => {
      history = await launched.openExtensionPage('src/history.html');
      await history.waitForSelector('.keep');
      await history.$eval('.keep', (each) => each.setAttribute('open', ''));
    };
    const chosenIn = (select: string) => history.$eval(select, (each) => (each as HTMLSelectElement).value);

    beforeAll(async () => {
      launched = await launch();
      await makeDatabase(launched);
      const records = [1, 2, 100].map((age): ReportRecord => {
        const [id, createdAt] = [randomUUID(), Date.now() - age * day];
        const report = { ...sampleRecord.report, id, attachments: [attachment] };
        return { ...sampleRecord, id, createdAt, report, state: 'delivered' };
      });
      await putInStore(launched, 'reports', records);
      const pictures = records.map(({ id }) => ({ reportId: id, mediaType: 'image/png', bytes: [] }));
      await putInStore(launched, 'pictures', pictures);
      const looked = { page: 'https://forum.example/t/7', key: 'list garlic 1', at: Date.now() - 100 * day };
      await putInStore(launched, 'sightings', [looked]);
      await open();
    });
    afterAll(() => launched?.close());

    test('deletes nothing before the person has heard how much goes', async () => {
      const before = await kept();
      await history.select(size, String(smallest));
      await waitForText(history, words('in_shorter_bytes', sayBytes(smallest, 'en'), 2));
      expect(await violationsOf(history, { asItIs: launched.kind === 'firefox' })).toEqual([]);
      await history.select(days, '90');
      await waitForText(history, words('in_shorter_days', 90, 1));
      await waitForText(history, words('in_shorter_forgotten', 1));
      await press(history, 'in_shorter_keep');
      await history.waitForFunction(() => !document.querySelector('.keep .notice'), { polling: 50 });
      expect([await chosenIn(days), await chosenIn(size)]).toEqual(['', '']);
      expect(await kept()).toEqual(before);
      expect(await limits()).toEqual({ keepDays: null, keepPictureBytes: null });
    });

    test('is not asked about where nothing goes for it', async () => {
      const before = await kept();
      await history.evaluate(chooseWhileSaving, size, '100000000');
      await history.select(days, '180');
      await expect.poll(limits).toEqual({ keepDays: 180, keepPictureBytes: 100e6 });
      expect(await history.$('.keep .notice')).toBeNull();
      expect(await kept()).toEqual(before);
    });

    test('goes back to what it was where what it deleted is brought back', async () => {
      for (const isClosedSince of [false, true]) {
        await history.select(days, '90');
        await press(history, 'in_shorter_take');
        await waitForText(history, words('history_deleted_reports_one'));
        expect(await kept()).toEqual({ reports: 2, pictures: 2 });
        if (isClosedSince) {
          await history.close();
          await open();
          await waitForText(history, words('history_deleted_reports_one'));
        }
        await history.click('.undo-bar button');
        await waitForText(history, words('history_back_days', 180));
        expect(await kept()).toEqual({ reports: 3, pictures: 3 });
        expect(await limits()).toEqual({ keepDays: 180, keepPictureBytes: 100e6 });
        // The form follows the database, the bar does not wait for it.
        await expect.poll(() => chosenIn(days)).toBe('180');
      }
    });

    test('deletes pictures once the person has said so', async () => {
      await history.select(size, String(smallest));
      await press(history, 'in_shorter_take');
      await expect.poll(kept).toEqual({ reports: 3, pictures: 1 });
      expect(await limits()).toEqual({ keepDays: 180, keepPictureBytes: smallest });
      // A larger one deletes nothing, so it holds at once.
      await history.select(size, '');
      await expect.poll(limits).toEqual({ keepDays: 180, keepPictureBytes: null });
    });
  });
}
