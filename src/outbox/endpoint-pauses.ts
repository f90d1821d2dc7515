import type { IDBPObjectStore } from 'idb';
import { openDatabase } from '../history/database.ts';
import type { EndpointPause, ReportRecord } from '../history/records.ts';
import type { Qiuzheng } from '../history/schema.ts';
import { hasCome } from './retry-delays.ts';

type Pauses = IDBPObjectStore<
  Qiuzheng,
  ('reports' | 'pictures' | 'endpoint-pauses')[],
  'endpoint-pauses',
  'readwrite'
>;

/**
 * The person wants something sent now: an endpoint that failed is tried again, one that asked for time still
 * gets it.
 */
export async function liftPause(pauses: Pauses, reportsUrl: string): Promise<void> {
  const pause = await pauses.get(reportsUrl);
  if (pause && !pause.asked) await pauses.put({ ...pause, until: 0 });
}

/** The endpoints that are paused, or were until a moment ago. */
export async function readPauses(): Promise<EndpointPause[]> {
  return (await openDatabase()).getAll('endpoint-pauses');
}

/** The pause that holds up a waiting report, or null. Pure; `now` in milliseconds since 1970. */
export function pauseOf(
  { state, endpoint }: ReportRecord,
  pauses: EndpointPause[],
  now: number,
): EndpointPause | null {
  if (state !== 'queued') return null;
  const pause = pauses.find(({ reportsUrl }) => reportsUrl === endpoint.reportsUrl);
  return pause && !hasCome(pause.until, now) ? pause : null;
}

/**
 * Call this when the network is back: endpoints that failed are tried again at once, with the reports they
 * held up. An endpoint that asked for time still gets it. `now` in milliseconds since 1970.
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
