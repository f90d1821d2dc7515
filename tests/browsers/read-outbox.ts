import type { ReportRecord } from '../../src/history/records.ts';
import type { Launched } from './launched.ts';
import type { Page } from './page.ts';

/** Every report as it lies in the extension's database, newest first. */
export async function outbox(launched: Launched): Promise<ReportRecord[]> {
  return readOutbox(await launched.stillPage());
}

/** Waits, without waking the worker, until a report in the outbox is the one wanted, and returns it. */
export async function waitForReport(
  launched: Launched,
  isWanted: (record: ReportRecord, at: number) => boolean,
): Promise<ReportRecord> {
  const still = await launched.stillPage();
  for (;;) {
    const record = (await readOutbox(still)).find(isWanted);
    if (record) return record;
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
