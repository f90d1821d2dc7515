import { openDatabase } from '../history/database.ts';
import type { ReportRecord } from '../history/records.ts';
import { tellChanged } from '../history/watch-changes.ts';
import type { AskReceipt, ReceiptNews } from './delivery.ts';
import { markTold, readUntold } from './read-news.ts';
import { longestWait } from './retry-delays.ts';
import { settleCheck } from './settle-check.ts';

/**
 * What checking needs from outside: the endpoint, a way to tell, the time (milliseconds since 1970), chance
 * (0 to 1).
 */
export interface Checking {
  askReceipt: AskReceipt;
  /** Tells the person of reports that were answered; not called where there are none. */
  tellAnswers: (answered: ReportRecord[]) => Promise<void>;
  now: () => number;
  random: () => number;
}

/**
 * Asks about every delivered report whose time has come, one after the other, and withdraws those the person
 * wants withdrawn. A desk that does not answer is asked once in a run: what else is due there waits as long.
 * Then tells of all answers that were not told of before, those of a run that was cut short with them.
 * Returns when the next is due (null: none).
 */
export function checkReceipts(checking: Checking): Promise<number | null> {
  return navigator.locks.request('qiuzheng-receipts', async () => {
    const { askReceipt, tellAnswers, now, random } = checking;
    const silent = new Map<string, ReceiptNews>();
    for (const record of await dueForCheck(now())) {
      const origin = new URL(record.endpoint.reportsUrl).origin;
      const news = silent.get(origin) ?? (await askReceipt(record));
      if (news.kind === 'later') silent.set(origin, news);
      await settle(record.id, news, now(), random());
      tellChanged();
    }
    const untold = await readUntold();
    if (untold.length > 0) await tellAnswers(untold);
    await markTold(untold);
    return nextCheckAt();
  });
}

async function dueForCheck(now: number): Promise<ReportRecord[]> {
  const index = (await openDatabase()).transaction('reports').store.index('by-check');
  // A time more than a day ahead was set by a clock that was wrong.
  const wrong = await index.getAll(IDBKeyRange.lowerBound(now + longestWait, true));
  return [...(await index.getAll(IDBKeyRange.upperBound(now))), ...wrong];
}

async function settle(id: string, news: ReceiptNews, now: number, random: number): Promise<void> {
  const transaction = (await openDatabase()).transaction('reports', 'readwrite');
  // Read again: the person may have deleted it, or wanted it withdrawn, while the desk was asked.
  const current = await transaction.store.get(id);
  const isOutdated = current?.followUp?.withdrawing && news.kind !== 'withdrawn' && news.kind !== 'gone';
  const settled = current ? settleCheck(current, news, now, random) : null;
  if (settled?.followUp && isOutdated && news.kind !== 'later') settled.followUp.nextCheckAt = now;
  if (settled) await transaction.store.put(settled);
  await transaction.done;
}

/** When the next desk is to be asked (milliseconds since 1970); null when there is nothing to ask. */
export async function nextCheckAt(): Promise<number | null> {
  const index = (await openDatabase()).transaction('reports').store.index('by-check');
  return (await index.openKeyCursor())?.key ?? null;
}
