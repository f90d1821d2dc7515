import { openDatabase } from '../history/database.ts';

/**
 * After the network came back: endpoints that failed are tried again at once, with the reports they held up.
 * A time an endpoint asked for itself still stands. `now` in milliseconds since 1970.
 */
export async function endOutage(now: number): Promise<void> {
  const transaction = (await openDatabase()).transaction(['reports', 'endpoint-pauses'], 'readwrite');
  const reports = transaction.objectStore('reports');
  for (const pause of await transaction.objectStore('endpoint-pauses').getAll()) {
    if (pause.asked) continue;
    await transaction.objectStore('endpoint-pauses').put({ ...pause, until: now });
    const { reportsUrl } = pause;
    const ahead = IDBKeyRange.bound(['queued', reportsUrl, now], ['queued', reportsUrl, Infinity]);
    for (const record of await reports.index('by-due').getAll(ahead)) {
      await reports.put({ ...record, nextAttemptAt: now });
    }
  }
  await transaction.done;
}
