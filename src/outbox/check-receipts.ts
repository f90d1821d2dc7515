import { openDatabase } from '../history/database.ts';
import type { ReportRecord } from '../history/records.ts';
import { tellChanged } from '../history/watch-changes.ts';
import type { AskReceipt, ReceiptNews } from './delivery.ts';
import { markNotified, readUnnotified } from './read-news.ts';
import { longestWait } from './retry-delays.ts';
import { settleCheck } from './settle-check.ts';

/**
 * What checking needs from outside: the endpoint, a way to notify the person, the time (milliseconds since
 * 1970), and chance (0 to 1).
 */
export interface Checking {
  askReceipt: AskReceipt;
  /** Notifies the person of reports that were answered. Not called where there are none. */
  notifyPerson: (answered: ReportRecord[]) => Promise<void>;
  now: () => number;
  random: () => number;
}

/**
 * Asks about every delivered report whose time has come, one after the other, and withdraws those the person
 * wants withdrawn. A desk that does not answer is asked once in a run; its other reports wait as long. Then
 * notifies the person of all new answers, including those of a run that was cut short. Returns when the next
 * report is due (null: none).
 */
export function checkReceipts(checking: Checking): Promise<number | null> {
  return navigator.locks.request('qiuzheng-receipts', async () => {
    const { askReceipt, notifyPerson, now, random } = checking;
    const silent = new Map<string, ReceiptNews>();
    for (const id of await dueForCheck(now())) {
      // Read at its turn: asking about those before it may take hours, and the person goes on meanwhile.
      const record = await (await openDatabase()).get('reports', id);
      if (!record?.followUp) continue;
      const origin = new URL(record.endpoint.reportsUrl).origin;
      const news = silent.get(origin) ?? (await askReceipt(record));
      if (news.kind === 'later') silent.set(origin, news);
      await settle(record.id, news, now(), random());
      tellChanged();
    }
    const untold = await readUnnotified();
    if (untold.length > 0) await notifyPerson(untold);
    await markNotified(untold);
    return nextCheckAt();
  });
}

async function dueForCheck(now: number): Promise<string[]> {
  const index = (await openDatabase()).transaction('reports').store.index('by-check');
  // A time more than a day ahead was set by a wrong clock.
  const wrong = await index.getAllKeys(IDBKeyRange.lowerBound(now + longestWait, true));
  return [...(await index.getAllKeys(IDBKeyRange.upperBound(now))), ...wrong];
}

async function settle(id: string, news: ReceiptNews, now: number, random: number): Promise<void> {
  const transaction = (await openDatabase()).transaction('reports', 'readwrite');
  // Read again: while the desk was asked, the person may have deleted the report or asked to withdraw it.
  const current = await transaction.store.get(id);
  const isOutdated = current?.followUp?.withdrawing && news.kind !== 'withdrawn' && news.kind !== 'gone';
  const settled = current ? settleCheck(current, news, now, random) : null;
  if (settled?.followUp && isOutdated && news.kind !== 'later') settled.followUp.nextCheckAt = now;
  if (settled) await transaction.store.put(settled);
  await transaction.done;
}

/** When the next desk must be asked (milliseconds since 1970); null when there is nothing to ask. */
export async function nextCheckAt(): Promise<number | null> {
  const index = (await openDatabase()).transaction('reports').store.index('by-check');
  return (await index.openKeyCursor())?.key ?? null;
}
