import { openDatabase } from '../history/database.ts';
import type { ReportRecord } from '../history/records.ts';

/**
 * The reports whose answer the person has neither seen nor been told of, also where it came in a run that a dying
 * worker cut short.
 */
export async function readUntold(): Promise<ReportRecord[]> {
  const unseen = await (await openDatabase()).getAllFromIndex('reports', 'by-unseen');
  return unseen.filter(({ untold }) => untold);
}

/** The person has been told of these answers. */
export async function markTold(told: ReportRecord[]): Promise<void> {
  const transaction = (await openDatabase()).transaction('reports', 'readwrite');
  for (const { id } of told) {
    const record = await transaction.store.get(id);
    if (!record?.untold) continue;
    const { untold: _, ...known } = record;
    await transaction.store.put(known);
  }
  await transaction.done;
}
