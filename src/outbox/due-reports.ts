import type { IDBPIndex } from 'idb';
import { openDatabase } from '../history/database.ts';
import type { ReportRecord } from '../history/records.ts';
import type { Qiuzheng } from '../history/schema.ts';
import { hasCome, longestWait } from './retry-delays.ts';

const stores = ['reports', 'endpoint-pauses'] as const;
type ByDue = IDBPIndex<Qiuzheng, readonly [...typeof stores], 'reports', 'by-due', 'readwrite' | 'readonly'>;

/**
 * Takes the report that has been due for longest: marks it as `sending`, counts one more attempt, and returns
 * it; null when none is due. Skips reports of an endpoint that is paused. `now` in milliseconds since 1970.
 */
export async function takeNextDue(now: number): Promise<ReportRecord | null> {
  const transaction = (await openDatabase()).transaction(stores, 'readwrite');
  const reports = transaction.objectStore('reports');
  const index = reports.index('by-due');
  let due: ReportRecord | null = null;
  for (const url of await endpointsIn(index, 'queued')) {
    const pause = await transaction.objectStore('endpoint-pauses').get(url);
    if (pause && !hasCome(pause.until, now)) continue;
    const first =
      (await firstIn(index, url, -Infinity, now)) ?? (await firstIn(index, url, now + longestWait));
    if (first && hasCome(first.nextAttemptAt, now) && !(due && due.nextAttemptAt <= first.nextAttemptAt)) {
      due = first;
    }
  }
  const taken: ReportRecord | null = due ? { ...due, state: 'sending', attempts: due.attempts + 1 } : null;
  if (taken) await reports.put(taken);
  await transaction.done;
  return taken;
}

/** When the next report will be due (milliseconds since 1970), or null when none waits. */
export async function nextDueAt(): Promise<number | null> {
  const transaction = (await openDatabase()).transaction(stores, 'readonly');
  const index = transaction.objectStore('reports').index('by-due');
  let next: number | null = null;
  for (const url of await endpointsIn(index, 'queued')) {
    const pause = await transaction.objectStore('endpoint-pauses').get(url);
    const first = await firstIn(index, url, -Infinity);
    if (first) next = Math.min(next ?? Infinity, Math.max(first.nextAttemptAt, pause?.until ?? 0));
  }
  await transaction.done;
  return next;
}

/** The endpoints that have reports in `state`. Reads only keys, not the reports. */
async function endpointsIn(index: ByDue, state: string): Promise<string[]> {
  const urls: string[] = [];
  let cursor = await index.openKeyCursor(IDBKeyRange.bound([state], [state, []]));
  while (cursor) {
    const [, url] = cursor.key;
    urls.push(url);
    // An array sorts behind every number, so this is the first key of the next endpoint.
    cursor = await cursor.continue([state, url, []] as never);
  }
  return urls;
}

async function firstIn(index: ByDue, url: string, from: number, to?: number): Promise<ReportRecord | null> {
  const range = IDBKeyRange.bound(['queued', url, from], ['queued', url, to ?? Infinity]);
  return (await index.get(range)) ?? null;
}
