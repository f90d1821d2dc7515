import type { Report } from '../contract/report.ts';
import type { Result } from '../contract/result.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import type { PictureRecord, ReportRecord } from '../history/records.ts';
import { wholeTransaction } from '../history/whole-transaction.ts';
import { writeDatabase } from '../history/write-database.ts';
import type { Endpoint } from '../settings/endpoint.ts';
import { liftPause } from './endpoint-pauses.ts';
import { makeRoom } from './make-room.ts';
import { queuedRecord } from './queued-record.ts';

/**
 * Stores a report with its picture in one transaction. Once this is done, the report survives the worker, the
 * browser, the endpoint, and through its copy the loss of the database. Sends nothing. Queueing the same
 * report twice stores it once. Where the disk is full, pictures of delivered reports are deleted, the oldest
 * first.
 */
export const queueReport = (
  report: Report,
  picture: Blob | null,
  endpoint: Endpoint,
  pageUrl: string,
): Promise<Result<null>> => {
  const record = queuedRecord(report, endpoint, pageUrl);
  return writeDatabase(async () => {
    const kept = picture ? await pictureRecord(report.id, picture) : null;
    await makeRoom(picture?.size ?? 0, () => addReport(record, kept));
    await copyRecord('reports', record.id);
    return null;
  });
};

const pictureRecord = async (reportId: string, picture: Blob): Promise<PictureRecord> => ({
  reportId,
  mediaType: picture.type,
  bytes: await picture.arrayBuffer(),
});

async function addReport(record: ReportRecord, picture: PictureRecord | null): Promise<null> {
  const database = await openDatabase();
  const transaction = database.transaction(['reports', 'pictures', 'endpoint-pauses'], 'readwrite', {
    durability: 'strict',
  });
  return wholeTransaction(transaction, async () => {
    const reports = transaction.objectStore('reports');
    if ((await reports.getKey(record.id)) !== undefined) return null;
    await reports.add(record);
    if (picture) await transaction.objectStore('pictures').add(picture);
    await liftPause(transaction.objectStore('endpoint-pauses'), record.endpoint.reportsUrl);
    return null;
  });
}
