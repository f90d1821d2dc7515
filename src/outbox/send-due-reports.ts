import { openDatabase } from '../history/database.ts';
import type { ReportRecord } from '../history/records.ts';
import { tellChanged } from '../history/watch-changes.ts';
import type { PostReport } from './delivery.ts';
import { readPicture } from './read-outbox.ts';
import { settleDelivery } from './settle-delivery.ts';

/**
 * Sends every report that is due, one after the other, and returns when the next one will be (milliseconds since
 * 1970), or null when none waits. The rules:
 * - one sender at a time over all contexts: a Web Lock, which a dying worker lets go;
 * - a report is marked `sending` before its request; one found so by the holder of the lock was left by a dead
 *   sender and is due at once, since the endpoint tells repeated ones by their key;
 * - what happened is written before the next report is looked at.
 */
export function sendDueReports(postReport: PostReport): Promise<number | null> {
  return navigator.locks.request('qiuzheng-outbox', async () => {
    const attempted = new Set<string>();
    for (;;) {
      const record = await takeNextDue(attempted, Date.now());
      if (!record) return nextDueAt();
      attempted.add(record.id);
      tellChanged();
      const delivery = await postReport(record, await readPicture(record.id));
      await settle(record.id, (current) => settleDelivery(current, delivery, Date.now(), Math.random()));
      tellChanged();
    }
  });
}

/** Marks the oldest due report as `sending` and returns it; each is attempted once per run. */
async function takeNextDue(attempted: Set<string>, now: number): Promise<ReportRecord | null> {
  const transaction = (await openDatabase()).transaction('reports', 'readwrite');
  const byState = transaction.store.index('by-state');
  const waiting = [...(await byState.getAll('sending')), ...(await byState.getAll('queued'))];
  const due = waiting
    .filter(
      ({ id, state, nextAttemptAt }) => !attempted.has(id) && (state === 'sending' || nextAttemptAt <= now),
    )
    .sort((a, b) => a.createdAt - b.createdAt)[0];
  const taken: ReportRecord | null = due ? { ...due, state: 'sending', attempts: due.attempts + 1 } : null;
  if (taken) await transaction.store.put(taken);
  await transaction.done;
  return taken;
}

/** Writes what became of a report, unless the person deleted it meanwhile. */
async function settle(id: string, change: (current: ReportRecord) => ReportRecord): Promise<void> {
  const transaction = (await openDatabase()).transaction('reports', 'readwrite', { durability: 'strict' });
  const current = await transaction.store.get(id);
  if (current) await transaction.store.put(change(current));
  await transaction.done;
}

async function nextDueAt(): Promise<number | null> {
  const queued = await (await openDatabase()).getAllFromIndex('reports', 'by-state', 'queued');
  return queued.length > 0 ? Math.min(...queued.map(({ nextAttemptAt }) => nextAttemptAt)) : null;
}
