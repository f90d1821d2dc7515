import { openDatabase } from '../history/database.ts';
import type { ReportRecord } from '../history/records.ts';
import { tellChanged } from '../history/watch-changes.ts';
import { longestWait } from './next-attempt.ts';
import type { AskReceipt, ReceiptNews } from './receipt-news.ts';
import { settleCheck } from './settle-check.ts';

/** What checking needs from outside: the endpoint, the time (milliseconds since 1970) and chance (0 to 1). */
export interface Checking {
  askReceipt: AskReceipt;
  now: () => number;
  random: () => number;
}

/**
 * Asks about every delivered report whose time has come, one after the other, and withdraws those the person wants
 * withdrawn. A desk that does not answer is asked once in a run: what else is due there waits as long. Returns when
 * the next is due (null: none), and the reports answered in this run.
 */
export function checkReceipts(
  checking: Checking,
): Promise<{ next: number | null; answered: ReportRecord[] }> {
  return navigator.locks.request('qiuzheng-receipts', async () => {
    const { askReceipt, now, random } = checking;
    const answered: ReportRecord[] = [];
    const silent = new Map<string, ReceiptNews>();
    for (const record of await dueForCheck(now())) {
      const origin = new URL(record.endpoint.reportsUrl).origin;
      const news = silent.get(origin) ?? (await askReceipt(record));
      if (news.kind === 'later') silent.set(origin, news);
      const settled = await settle(record.id, news, now(), random());
      if (settled?.unseen && !record.unseen) answered.push(settled);
      tellChanged();
    }
    return { next: await nextCheckAt(), answered };
  });
}

async function dueForCheck(now: number): Promise<ReportRecord[]> {
  const index = (await openDatabase()).transaction('reports').store.index('by-check');
  // A time more than a day ahead was set by a clock that was wrong.
  const wrong = await index.getAll(IDBKeyRange.lowerBound(now + longestWait, true));
  return [...(await index.getAll(IDBKeyRange.upperBound(now))), ...wrong];
}

async function settle(
  id: string,
  news: ReceiptNews,
  now: number,
  random: number,
): Promise<ReportRecord | null> {
  const transaction = (await openDatabase()).transaction('reports', 'readwrite');
  // Read again: the person may have deleted it, or wanted it withdrawn, while the desk was asked.
  const current = await transaction.store.get(id);
  const isOutdated = current?.followUp?.withdrawing && news.kind !== 'withdrawn' && news.kind !== 'gone';
  const settled = current ? settleCheck(current, news, now, random) : null;
  if (settled?.followUp && isOutdated && news.kind !== 'later') settled.followUp.nextCheckAt = now;
  if (settled) await transaction.store.put(settled);
  await transaction.done;
  return settled;
}

/** When the next desk is to be asked (milliseconds since 1970); null when there is nothing to ask. */
export async function nextCheckAt(): Promise<number | null> {
  const index = (await openDatabase()).transaction('reports').store.index('by-check');
  return (await index.openKeyCursor())?.key ?? null;
}
