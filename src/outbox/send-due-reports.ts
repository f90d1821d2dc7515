import { messageOf } from '../contract/result.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import { findDeleted } from '../history/find-deleted.ts';
import type { ReportRecord } from '../history/records.ts';
import { tellChanged } from '../history/watch-changes.ts';
import { isBroughtBack } from './brought-back.ts';
import type { Delivery, PostReport } from './delivery.ts';
import { nextDueAt, takeNextDue } from './due-reports.ts';
import { freeWaiting, holdBackWaiting, needingYou } from './hold-back-waiting.ts';
import { judgeDenial } from './judge-denial.ts';
import { readPicture } from './read-outbox.ts';
import { settleDelivery, settleUnderWay } from './settle-delivery.ts';

/** What sending needs from outside: the endpoint, the time (milliseconds since 1970) and chance (0 to 1). */
export interface Sending {
  postReport: PostReport;
  now: () => number;
  random: () => number;
}

/**
 * Sends every report that is due, one after the other, and returns when the next one will be (milliseconds
 * since 1970), or null when none waits. The rules:
 * - one sender at a time over all contexts: a Web Lock, which a dying worker lets go;
 * - a report is marked `sending` before its request; one found so by the holder of the lock was left by a
 *   dead sender and is due at once, behind those that wait already: the endpoint recognises repeats by
 *   their key;
 * - an endpoint that fails or asks for time is paused, with all reports that go there; others go on;
 * - an endpoint that wants another token holds back all its reports, one that denies a report does so when it
 *   denies the next one too (judge-denial.ts);
 * - an attempt that throws says nothing about report or endpoint: both are tried again later, and the round
 *   goes on;
 * - what happened is written before the next report is looked at.
 */
export function sendDueReports(sending: Sending): Promise<number | null> {
  return navigator.locks.request('qiuzheng-outbox', async () => {
    await requeueAbandoned(sending.now());
    for (;;) {
      const record = await takeNextDue(sending.now());
      if (!record) return nextDueAt();
      tellChanged();
      await settle(record, await attempt(record, sending), sending);
      tellChanged();
    }
  });
}

async function requeueAbandoned(now: number): Promise<void> {
  const transaction = (await openDatabase()).transaction('reports', 'readwrite');
  for (const left of await transaction.store.index('by-state').getAll('sending')) {
    await transaction.store.put({ ...left, state: 'queued', nextAttemptAt: now, mayHaveArrived: 1 });
  }
  await transaction.done;
}

async function attempt(record: ReportRecord, { postReport }: Sending): Promise<Delivery> {
  try {
    const picture = await readPicture(record.id);
    if (record.report.attachments.length > 0 && !picture) {
      return { kind: 'refused', error: { code: 'picture_lost' }, detail: null };
    }
    return await postReport(record, picture);
  } catch (error) {
    // A worker goes on for a moment while the browser ends it; the browser then refuses its calls.
    console.error('send-due-reports', error);
    return {
      kind: 'later',
      error: { code: 'attempt_broken_off', values: [messageOf(error)] },
      retryAfter: null,
      about: 'endpoint',
      mayBeTaken: true,
    };
  }
}

/**
 * Writes what became of a report, also where the person deleted it meanwhile and may undo that, and of the
 * others for its endpoint.
 */
async function settle(taken: ReportRecord, delivery: Delivery, { now, random }: Sending): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction(['reports', 'endpoint-pauses', 'deleted'], 'readwrite', {
    durability: 'strict',
  });
  const reports = transaction.objectStore('reports');
  const pauses = transaction.objectStore('endpoint-pauses');
  const { endpoint } = taken;
  const { reportsUrl } = endpoint;
  const pause = (await pauses.get(reportsUrl)) ?? null;
  const here = await reports.get(taken.id);
  const deleted = here ? null : await findDeleted(transaction.objectStore('deleted'), taken.id);
  const current = here ?? deleted?.record.report;
  // A report that was moved while it was being sent is no longer ours to write. One that was deleted and came
  // back from a file meanwhile has arrived all the same.
  const hasArrived = delivery.kind === 'delivered' && current !== undefined && isBroughtBack(current);
  const underWay = current?.state === 'sending' || hasArrived ? current : null;
  const settled = settleDelivery({ ...(underWay ?? taken), endpoint }, pause, delivery, now(), random());
  const written = settleUnderWay(taken, underWay ?? taken, settled.record);
  const { record, holdsBack } =
    delivery.kind === 'needs-you' && written.state === 'needs-you'
      ? judgeDenial(written, delivery.about, await needingYou(reports, reportsUrl))
      : { record: written, holdsBack: false };
  if (underWay && deleted)
    await transaction.objectStore('deleted').put({ ...deleted.record, report: record }, deleted.key);
  else if (underWay) await reports.put(record);
  if (settled.pause) await pauses.put(settled.pause);
  else await pauses.delete(reportsUrl);
  if (holdsBack) await holdBackWaiting(reports, settled.record);
  if (delivery.kind === 'delivered') await freeWaiting(reports, reportsUrl, now());
  await transaction.done;
  // A failed attempt need not be restored from a copy.
  if (delivery.kind !== 'later') await copyRecord('reports', taken.id);
}
