import type { Report } from '../contract/report.ts';
import { type Result, refused } from '../contract/result.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import { writeDatabase } from '../history/write-database.ts';
import { liftPause } from './endpoint-pauses.ts';
import { mayBeChanged } from './may-be-changed.ts';
import { queuedRecord } from './queued-record.ts';

/**
 * Replaces the report `replacedId` by `report`, which has an id of its own, in one transaction. Keeps the
 * picture where the new report still has one. Refuses where the old report may no longer be changed: it may
 * be on its way again, and then both would arrive.
 */
export async function replaceReport(replacedId: string, report: Report): Promise<Result<null>> {
  const replaced = await writeDatabase(async () => {
    const database = await openDatabase();
    const transaction = database.transaction(['reports', 'pictures', 'endpoint-pauses'], 'readwrite', {
      durability: 'strict',
    });
    const reports = transaction.objectStore('reports');
    const pictures = transaction.objectStore('pictures');
    const old = await reports.get(replacedId);
    const isReplaced = old !== undefined && mayBeChanged(old);
    if (isReplaced) {
      const kept = report.attachments.length > 0 ? await pictures.get(replacedId) : undefined;
      await reports.delete(replacedId);
      await pictures.delete(replacedId);
      const replaced = [...(old.replaced ?? []), replacedId];
      await reports.add({ ...queuedRecord(report, old.endpoint, old.pageUrl), replaced });
      if (kept) await pictures.add({ ...kept, reportId: report.id });
      await liftPause(transaction.objectStore('endpoint-pauses'), old.endpoint.reportsUrl);
    }
    await transaction.done;
    await copyRecord('reports', report.id);
    await copyRecord('reports', replacedId);
    return isReplaced;
  });
  if (!replaced.ok) return replaced;
  return replaced.value ? { ok: true, value: null } : refused('report_moved_on');
}
