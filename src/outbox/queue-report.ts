import type { Report } from '../contract/report.ts';
import type { Result } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import { writeDatabase } from '../history/write-database.ts';
import type { Endpoint } from '../settings/settings.ts';

/**
 * Makes a report durable, with its picture, in one transaction: once this is good, the report survives the worker,
 * the browser and the endpoint. Nothing is sent here. Queueing the same report twice leaves one.
 */
export const queueReport = (
  report: Report,
  picture: Blob | null,
  endpoint: Endpoint,
  pageUrl: string,
): Promise<Result<null>> =>
  writeDatabase(async () => {
    const database = await openDatabase();
    const transaction = database.transaction(['reports', 'pictures'], 'readwrite', { durability: 'strict' });
    const reports = transaction.objectStore('reports');
    if ((await reports.getKey(report.id)) === undefined) {
      await reports.add({
        id: report.id,
        state: 'queued',
        createdAt: Date.parse(report.createdAt),
        report,
        endpoint,
        pageUrl,
        attempts: 0,
        nextAttemptAt: 0,
        lastError: null,
        lastDetail: null,
        receipt: null,
      });
      if (picture) await transaction.objectStore('pictures').add({ reportId: report.id, picture });
    }
    await transaction.done;
    return null;
  });
