import type { Report } from '../contract/report.ts';
import type { Result } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import type { ReportRecord } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import type { Endpoint } from '../settings/settings.ts';
import { liftPause } from './lift-pause.ts';
import { makeRoom } from './make-room.ts';

/**
 * Makes a report durable, with its picture, in one transaction: once this is good, the report survives the worker,
 * the browser and the endpoint. Nothing is sent here. Queueing the same report twice leaves one. Where the disk is
 * full, pictures of delivered reports make room, the oldest first.
 */
export const queueReport = (
  report: Report,
  picture: Blob | null,
  endpoint: Endpoint,
  pageUrl: string,
): Promise<Result<null>> => {
  const record = queuedRecord(report, endpoint, pageUrl);
  return writeDatabase(() => makeRoom(picture?.size ?? 0, () => addReport(record, picture)));
};

/** A report as it lies in the outbox before its first attempt. */
export const queuedRecord = (report: Report, endpoint: Endpoint, pageUrl: string): ReportRecord => ({
  id: report.id,
  state: 'queued',
  createdAt: Date.parse(report.createdAt),
  report,
  endpoint,
  pageUrl,
  attempts: 0,
  nextAttemptAt: Date.parse(report.createdAt),
  lastError: null,
  lastDetail: null,
  receipt: null,
  followUp: null,
});

async function addReport(record: ReportRecord, picture: Blob | null): Promise<null> {
  const database = await openDatabase();
  const transaction = database.transaction(['reports', 'pictures', 'endpoint-pauses'], 'readwrite', {
    durability: 'strict',
  });
  const reports = transaction.objectStore('reports');
  if ((await reports.getKey(record.id)) === undefined) {
    await reports.add(record);
    if (picture) await transaction.objectStore('pictures').add({ reportId: record.id, picture });
    await liftPause(transaction.objectStore('endpoint-pauses'), record.endpoint.reportsUrl);
  }
  await transaction.done;
  return null;
}
