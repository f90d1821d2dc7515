import type { Result } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import type { ReportRecord } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import { liftPause } from './lift-pause.ts';

/** All reports, newest first. */
export async function readOutbox(): Promise<ReportRecord[]> {
  return (await (await openDatabase()).getAllFromIndex('reports', 'by-time')).reverse();
}

/** The picture of a report, or null where it has none. */
export async function readPicture(id: string): Promise<Blob | null> {
  const kept = await (await openDatabase()).get('pictures', id);
  if (!kept) return null;
  return 'bytes' in kept ? new Blob([kept.bytes], { type: kept.mediaType }) : kept.picture;
}

/** Deletes one report and its picture from this machine; what a desk has received stays there. */
export const deleteReport = (id: string): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction(['reports', 'pictures'], 'readwrite');
    await transaction.objectStore('reports').delete(id);
    await transaction.objectStore('pictures').delete(id);
    await transaction.done;
    return null;
  });

/** Deletes every report and picture from this machine. */
export const deleteAllReports = (): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction(['reports', 'pictures'], 'readwrite');
    await transaction.objectStore('reports').clear();
    await transaction.objectStore('pictures').clear();
    await transaction.done;
    return null;
  });

/** Queues a report again that was refused, needs the person or is waiting, due at once. */
export const sendAgain = (id: string): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction(['reports', 'endpoint-pauses'], 'readwrite');
    const reports = transaction.objectStore('reports');
    const record = await reports.get(id);
    if (record && record.state !== 'delivered' && record.state !== 'sending') {
      await reports.put({ ...record, state: 'queued', nextAttemptAt: Date.now() });
      await liftPause(transaction.objectStore('endpoint-pauses'), record.endpoint.reportsUrl);
    }
    await transaction.done;
    return null;
  });
