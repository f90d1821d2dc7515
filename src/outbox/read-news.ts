import type { Result } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import type { OutboxState, ReportRecord } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';

/** How many reports need the person, and how many others have news the person has not seen. */
export interface OutboxNews {
  needYou: number;
  unseen: number;
}

const needing: OutboxState[] = ['refused', 'needs-you'];

/** Counts what waits for the person. Reads only the reports with unseen news. */
export async function readNews(): Promise<OutboxNews> {
  const { store } = (await openDatabase()).transaction('reports');
  const [refused = 0, needsYou = 0] = await Promise.all(
    needing.map((state) => store.index('by-state').count(state)),
  );
  const unseen = await store.index('by-unseen').getAll();
  return {
    needYou: refused + needsYou,
    unseen: unseen.filter(({ state }) => !needing.includes(state)).length,
  };
}

/** Whether the person has not seen how some report stands, also where it needs the person. */
export const isAnyUnseen = async (): Promise<boolean> =>
  (await (await openDatabase()).countFromIndex('reports', 'by-unseen')) > 0;

/** Notes that the person has seen the state of every report. */
export const markAllSeen = (): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction('reports', 'readwrite');
    for (const { unseen: _, untold: __, ...seen } of await transaction.store.index('by-unseen').getAll()) {
      await transaction.store.put(seen);
    }
    await transaction.done;
    return null;
  });

/**
 * The reports whose answer the person has neither seen nor been notified of, including answers from a run
 * that a dying worker cut short.
 */
export async function readUnnotified(): Promise<ReportRecord[]> {
  const unseen = await (await openDatabase()).getAllFromIndex('reports', 'by-unseen');
  return unseen.filter(({ untold }) => untold);
}

/** Notes that the person was notified of these answers. */
export async function markNotified(told: ReportRecord[]): Promise<void> {
  const transaction = (await openDatabase()).transaction('reports', 'readwrite');
  for (const { id } of told) {
    const record = await transaction.store.get(id);
    if (!record?.untold) continue;
    const { untold: _, ...known } = record;
    await transaction.store.put(known);
  }
  await transaction.done;
}
