import type { Report } from '../contract/report.ts';
import { type Result, refused } from '../contract/result.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import { writeDatabase } from '../history/write-database.ts';
import { liftPause } from './lift-pause.ts';
import { queuedRecord } from './queue-report.ts';

/**
 * Puts `report`, which has an id of its own, in the place of the refused one `refusedId`, in one transaction. Its
 * picture goes along where the new report still names it. Refuses where the old one is no longer refused: it may
 * be under way again, and then both would arrive.
 */
export async function replaceReport(refusedId: string, report: Report): Promise<Result<null>> {
  const replaced = await writeDatabase(async () => {
    const database = await openDatabase();
    const transaction = database.transaction(['reports', 'pictures', 'endpoint-pauses'], 'readwrite', {
      durability: 'strict',
    });
    const reports = transaction.objectStore('reports');
    const pictures = transaction.objectStore('pictures');
    const old = await reports.get(refusedId);
    if (old?.state === 'refused') {
      const kept = report.attachments.length > 0 ? await pictures.get(refusedId) : undefined;
      await reports.delete(refusedId);
      await pictures.delete(refusedId);
      await reports.add(queuedRecord(report, old.endpoint, old.pageUrl));
      if (kept) await pictures.add({ ...kept, reportId: report.id });
      await liftPause(transaction.objectStore('endpoint-pauses'), old.endpoint.reportsUrl);
    }
    await transaction.done;
    await copyRecord('reports', report.id);
    await copyRecord('reports', refusedId);
    return old?.state === 'refused';
  });
  if (!replaced.ok) return replaced;
  return replaced.value ? { ok: true, value: null } : refused('report_moved_on');
}
