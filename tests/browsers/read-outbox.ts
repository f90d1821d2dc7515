import type { ReportRecord } from '../../src/history/records.ts';
import type { Launched } from './launched.ts';
import type { Page } from './page.ts';

/**
 * Opens a page of the extension in which nothing of ours runs, to read its database without waking anything.
 */
const openStillPage = (launched: Launched): Promise<Page> => launched.openExtensionPage('icons/32.png');

/** Every report as it lies in the extension's database, newest first. */
export async function outbox(launched: Launched): Promise<ReportRecord[]> {
  const still = await openStillPage(launched);
  const records = await readOutbox(still);
  await still.close();
  return records;
}

/** Waits, without waking the worker, until a report in the outbox is the one wanted, and returns it. */
export async function waitForReport(
  launched: Launched,
  isWanted: (record: ReportRecord, at: number) => boolean,
): Promise<ReportRecord> {
  const still = await openStillPage(launched);
  for (;;) {
    const record = (await readOutbox(still)).find(isWanted);
    if (record) {
      await still.close();
      return record;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const readOutbox = (extension: Page): Promise<ReportRecord[]> =>
  extension.evaluate(
    () =>
      new Promise<ReportRecord[]>((resolve, reject) => {
        const opening = indexedDB.open('qiuzheng');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result
            .transaction('reports')
            .objectStore('reports')
            .index('by-time')
            .getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.reverse());
          };
        };
      }),
  );
