import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { deleteRecords, finishUndoing, undoDeletion } from '../../history/delete-records.ts';
import { planEmptyDeleted, readLastDeletion } from '../../history/empty-deleted.ts';
import type { KeepLimits } from '../../history/records.ts';
import type { RowKind } from '../../history/rows/history-row.ts';
import { tidyHistory } from '../../history/tidy-history.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { showNews } from '../../outbox/outbox-jobs.ts';
import { listenForPress } from '../../platform/listen-for-press.ts';
import { longerLimits } from '../../settings/taken-over.ts';
import { saveSettings } from '../save-settings.ts';
import type { History } from './use-history.ts';

/** What was deleted last, and can be put back. */
export interface Undoable {
  kind: RowKind;
  count: number;
  at: number;
  canBeUndone: boolean;
  /** How many of the reports were still to be withdrawn; 0 where it was done before the page was opened. */
  unwithdrawn: number;
  /** The rows that this page hides for it; null where it was done before the page was opened. */
  ids: string[] | null;
  /** Whether the way back has the focus: not where the person has gone on meanwhile. */
  takesFocus: boolean;
}

/** What is being deleted or put back, and how much of it is done. */
export interface UnderWay {
  what: 'delete' | 'undo';
  done: number;
  of: number;
}

/** What takes less, in milliseconds, is done before anybody has read that it is under way. */
const soon = 1500;

/**
 * Deletes rows of the history, which are gone from the page at once, and undoes the last deletion, also where
 * the page was closed since.
 */
export function useDeletion(history: Pick<History, 'hide'>) {
  const [deleted, setDeleted] = useState<Undoable | null>(null);
  /** The same, for steps that come before the page is drawn anew. */
  const latest = useRef<Undoable | null>(null);
  const say = (next: Undoable | null) => {
    latest.current = next;
    setDeleted(next);
  };
  const [waiting, setWaiting] = useState(0);
  const before = useRef<Promise<void>>(Promise.resolve());
  /** One after the other, as the person did them: an undo is of what was deleted last, written or not. */
  const inOrder = (step: () => Promise<void>): Promise<void> => {
    setWaiting((count) => count + 1);
    before.current = before.current
      .then(step)
      .catch(logFailure)
      .finally(() => setWaiting((count) => count - 1));
    return before.current;
  };
  const [limitsBack, setLimitsBack] = useState<KeepLimits | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [underWay, setUnderWay] = useState<UnderWay | null>(null);
  /** Called as it goes on, says how far it has come, until it is over. */
  const follow = (what: UnderWay['what'], of: number) => {
    const began = Date.now();
    return (done: number) => setUnderWay(Date.now() - began > soon && done < of ? { what, done, of } : null);
  };
  useEffect(() => {
    void inOrder(async () => {
      // Some of it may have been waiting to be sent.
      if (await finishUndoing(changeBack)) void sendToWorker('send-due-reports', null);
      if (!latest.current) await offerLast(null);
    });
  }, []);
  /** Offers to undo the last deletion; where `at` is not null, only one that was begun then. */
  const offerLast = async (at: number | null) => {
    const last = await readLastDeletion(Date.now());
    if (last && (at === null || last.at === at))
      say({ ...last, canBeUndone: true, unwithdrawn: 0, ids: null, takesFocus: false });
  };
  /** Else what was put back would be deleted again. */
  const changeBack = async (before: Partial<KeepLimits>) => {
    let limits: KeepLimits | null = null;
    const failed = await saveSettings((now) => {
      limits = longerLimits(now, before);
      return limits;
    });
    setRefusal(failed);
    if (!failed) setLimitsBack(limits);
  };
  return {
    deleted,
    /** Whether something can be undone, or may be once it is written. */
    canUndo: waiting > 0 || deleted?.canBeUndone === true,
    /** Null where nothing is, or it is soon over. */
    underWay,
    /** The limits in force since what they deleted was put back. */
    limitsBack,
    refusal,
    remove(kind: RowKind, ids: string[]): Promise<void> {
      const gone = history.hide(ids, true);
      const hasGoneOn = listenForPress();
      return inOrder(async () => {
        say(null);
        setLimitsBack(null);
        const at = Date.now();
        const done = await deleteRecords(kind, ids, at, null, follow('delete', ids.length));
        setUnderWay(null);
        // Whoever reads that a line was deleted no longer sees it.
        await gone;
        const takesFocus = !hasGoneOn();
        setRefusal(done.ok ? null : done.error);
        if (done.ok) say({ kind, ids, count: ids.length, takesFocus, ...done.value });
        else {
          void history.hide(ids, false);
          // Some may have been deleted before it failed.
          await offerLast(at).catch(logFailure);
        }
        await planEmptyDeleted();
        await showNews();
      });
    },
    undo: () =>
      inOrder(async () => {
        const last = latest.current;
        if (!last?.canBeUndone) return;
        say(null);
        setLimitsBack(null);
        // At once, as they went: when they are kept, their copies are still to be made.
        if (last.ids) void history.hide(last.ids, false);
        setRefusal(null);
        const done = await undoDeletion(last.at, changeBack, follow('undo', last.count));
        setUnderWay(null);
        if (!done.ok) {
          setRefusal(done.error);
          // What the disk had no room for can be put back once there is some.
          if (done.error.code !== 'nothing_put_back') await offerLast(last.at).catch(logFailure);
        }
        // Some of them may have been waiting to be sent.
        await sendToWorker('send-due-reports', null);
      }),
    /** Deletes at once what is not to be kept any longer, now that these limits have been changed. */
    tidy: (limits: KeepLimits, change: Partial<KeepLimits>) =>
      inOrder(async () => {
        const done = await tidyHistory({ ...limits, ...change }, Date.now(), partOf(limits, change));
        setRefusal(done.ok ? null : done.error);
        const count = done.ok ? done.value.ids.length : 0;
        if (done.ok && count > 0) say({ kind: 'report', count, takesFocus: true, ...done.value });
        await planEmptyDeleted();
      }),
  };
}

/** The limits that `change` names. */
const partOf = ({ keepDays, keepPictureBytes }: KeepLimits, change: Partial<KeepLimits>) => ({
  ...(change.keepDays !== undefined && { keepDays }),
  ...(change.keepPictureBytes !== undefined && { keepPictureBytes }),
});

/** A database that cannot be read is said to be one where its rows are. */
const logFailure = (error: unknown): void => console.error('use-deletion', error);
