import type { IDBPTransaction } from 'idb';
import { good, type Result, refused } from '../contract/result.ts';
import { copyRecord } from './copy-record.ts';
import { openDatabase } from './database.ts';
import { forgetDeleted, noteDeleted } from './deleted-copies.ts';
import { isDiskFull } from './is-disk-full.ts';
import { planMatchCopies } from './match-copies.ts';
import type { DeletedRecord, DeletedReport, HistoryEvent, KeepLimits, UndoneDeletion } from './records.ts';
import { keyOfSeen, type RowKind } from './rows/history-row.ts';
import type { Qiuzheng } from './schema.ts';
import { wholeTransaction } from './whole-transaction.ts';
import { writeDatabase } from './write-database.ts';

/** So many are deleted in one transaction: their pictures are in memory together. */
const together = 100;
const stores = ['reports', 'pictures', 'seen-entries', 'events', 'deleted'] as const;
type Deleting = IDBPTransaction<Qiuzheng, [...typeof stores], 'readwrite'>;

/** What came of a deletion. */
export interface Deletion {
  /** By which it is undone. */
  at: number;
  /** A full disk has no room to keep what is deleted. */
  canBeUndone: boolean;
  /** How many of the reports their desks have not been told of yet that the person withdrew them. */
  unwithdrawn: number;
}

/**
 * Deletes rows of the history from this machine; what a desk has received stays there. They leave their
 * stores at once, so that nothing waiting is sent, and are kept aside for as long as that can be undone.
 */
export const deleteRecords = (
  kind: RowKind,
  ids: readonly string[],
  at: number,
  /** Where limits delete reports: to what they go back when that is undone. */
  limits: Partial<KeepLimits> | null = null,
  /** Is called now and then with how many are deleted. */
  onDone: (count: number) => void = () => {},
): Promise<Result<Deletion>> =>
  writeDatabase(async () => {
    let canBeUndone = true;
    let unwithdrawn = 0;
    for (let from = 0; from < ids.length; from += together) {
      const some = ids.slice(from, from + together);
      const moved = await moveAside(kind, some, { at, limits }, canBeUndone);
      canBeUndone = moved.areKept;
      unwithdrawn += moved.unwithdrawn;
      onDone(from + some.length);
      if (kind !== 'report') continue;
      const areMany = ids.length > together;
      if (areMany) await noteDeleted(at, some);
      await copyChanges(some, areMany);
    }
    return { at, canBeUndone, unwithdrawn };
  });

/** Whether they are kept aside, and how many of them were still to be withdrawn. */
async function moveAside(
  kind: RowKind,
  ids: string[],
  { at, limits }: { at: number; limits: Partial<KeepLimits> | null },
  keeps: boolean,
): Promise<{ areKept: boolean; unwithdrawn: number }> {
  try {
    const transaction = (await openDatabase()).transaction(stores, 'readwrite', { durability: 'strict' });
    const unwithdrawn = await wholeTransaction(transaction, async () => {
      const taken = await Promise.all(ids.map((id) => take(transaction, kind, id)));
      const deleted = transaction.objectStore('deleted');
      if (keeps)
        await Promise.all(taken.map((one) => one && deleted.add({ at, ...one, ...(limits && { limits }) })));
      return taken.filter((one) => one && 'report' in one && one.report.followUp?.withdrawing).length;
    });
    return { areKept: keeps, unwithdrawn };
  } catch (error) {
    if (!isDiskFull(error) || !keeps) throw error;
    return moveAside(kind, ids, { at, limits }, false);
  }
}

type Taken = Pick<DeletedReport, 'report' | 'picture'> | { seen: DeletedSeen } | { event: HistoryEvent };
type DeletedSeen = Extract<DeletedRecord, { seen: unknown }>['seen'];

/** Takes a record out of its store; null where it is not there. All is asked for before anything comes. */
async function take(transaction: Deleting, kind: RowKind, id: string): Promise<Taken | null> {
  if (kind === 'seen') {
    const store = transaction.objectStore('seen-entries');
    const [seen] = await Promise.all([store.get(keyOfSeen(id)), store.delete(keyOfSeen(id))]);
    return seen ? { seen } : null;
  }
  if (kind === 'event') {
    const store = transaction.objectStore('events');
    const [event] = await Promise.all([store.get(id), store.delete(id)]);
    return event ? { event } : null;
  }
  const reports = transaction.objectStore('reports');
  const pictures = transaction.objectStore('pictures');
  const [report, picture = null] = await Promise.all([
    reports.get(id),
    pictures.get(id),
    reports.delete(id),
    pictures.delete(id),
  ]);
  return report ? { report, picture } : null;
}

/** Changes limits back to these. */
type ChangeBack = (limits: Partial<KeepLimits>) => Promise<unknown>;

/** The keys of what is kept of deletions that are being undone; those of records are positive. */
export const keysOfUndone = () => IDBKeyRange.upperBound(0, true);

/**
 * Puts back what was deleted at `at`. It is kept that this is wanted: where the page is closed in the middle,
 * the rest is put back too. Refuses where nothing of it is left.
 */
export const undoDeletion = async (
  at: number,
  /** Is called before anything is back, with what limits go back to: those in force would delete it again. */
  changeBack: ChangeBack,
  /** Is called now and then with how many are back. */
  onDone: (count: number) => void = () => {},
): Promise<Result<null>> => {
  const done = await writeDatabase(async () => {
    const database = await openDatabase();
    await database.put('deleted', { undone: at }, -at);
    const first = await database.getFromIndex('deleted', 'by-time', at);
    if (first && 'report' in first && first.limits) await changeBack(first.limits);
    await forgetDeleted(at);
    for (let count = 0; ; ) {
      const step = await putSomeBack(at);
      count += step.count;
      onDone(count);
      await copyChanges(step.reportIds, !step.isLast);
      if (step.isLast) return count;
    }
  });
  if (!done.ok) return done;
  return done.value > 0 ? good(null) : refused('nothing_put_back');
};

/** Puts the next of them back, and forgets with the last that this is wanted. */
async function putSomeBack(at: number): Promise<{ count: number; reportIds: string[]; isLast: boolean }> {
  const transaction = (await openDatabase()).transaction(stores, 'readwrite', { durability: 'strict' });
  return wholeTransaction(transaction, async () => {
    const deleted = transaction.objectStore('deleted');
    const byTime = deleted.index('by-time');
    const [keys, records] = await Promise.all([byTime.getAllKeys(at, together), byTime.getAll(at, together)]);
    const isLast = keys.length < together;
    await Promise.all([
      ...[...keys, ...(isLast ? [-at] : [])].map((key) => deleted.delete(key)),
      ...records.map((record) => putOne(transaction, record)),
    ]);
    const reportIds = records.flatMap((record) => ('report' in record ? [record.report.id] : []));
    return { count: keys.length, reportIds, isLast };
  });
}

/** Puts back what was being put back when a page was closed; whether there was anything. */
export async function finishUndoing(changeBack: ChangeBack): Promise<boolean> {
  const keys = await (await openDatabase()).getAllKeys('deleted', keysOfUndone());
  for (const key of keys) await undoDeletion(-key, changeBack);
  return keys.length > 0;
}

/** What came in its place since is newer, and stays. */
async function putOne(transaction: Deleting, deleted: DeletedRecord | UndoneDeletion): Promise<void> {
  if ('undone' in deleted) return;
  if ('seen' in deleted) {
    const { url, entryId } = deleted.seen;
    const seen = transaction.objectStore('seen-entries');
    if ((await seen.getKey([url, entryId])) === undefined) await seen.put(deleted.seen);
    return;
  }
  if ('event' in deleted) {
    const events = transaction.objectStore('events');
    if ((await events.getKey(deleted.event.id)) === undefined) await events.put(deleted.event);
    return;
  }
  const { report, picture } = deleted;
  const reports = transaction.objectStore('reports');
  if ((await reports.getKey(report.id)) !== undefined) return;
  if (picture) await transaction.objectStore('pictures').put(picture);
  await reports.put(report);
}

/**
 * Many copies are looked at by the worker, a minute after the last of them was asked for: nobody waits for
 * that, or has to keep a page open for it.
 */
async function copyChanges(ids: readonly string[], areMany: boolean): Promise<void> {
  if (areMany) await planMatchCopies();
  else for (const id of ids) await copyRecord('reports', id);
}
