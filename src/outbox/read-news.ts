import type { Result } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import { writeDatabase } from '../history/write-database.ts';

/** How many reports wait for the person, and how many have news the person has not seen. */
export interface OutboxNews {
  needYou: number;
  unseen: number;
}

/** Counts what waits for the person, without reading the reports. */
export async function readNews(): Promise<OutboxNews> {
  const store = (await openDatabase()).transaction('reports').store;
  const [refused, needsYou, unseen] = await Promise.all([
    store.index('by-state').count('refused'),
    store.index('by-state').count('needs-you'),
    store.index('by-unseen').count(),
  ]);
  return { needYou: refused + needsYou, unseen };
}

/** The person has seen how every report stands. */
export const markAllSeen = (): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction('reports', 'readwrite');
    for (const { unseen: _, untold: __, ...seen } of await transaction.store.index('by-unseen').getAll()) {
      await transaction.store.put(seen);
    }
    await transaction.done;
    return null;
  });
