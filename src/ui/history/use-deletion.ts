import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { deleteRecords, undoDeletion } from '../../history/delete-records.ts';
import { planEmptyDeleted, readLastDeletion } from '../../history/empty-deleted.ts';
import type { KeepLimits } from '../../history/records.ts';
import type { RowKind } from '../../history/rows/history-row.ts';
import { tidyHistory } from '../../history/tidy-history.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { showNews } from '../../outbox/outbox-jobs.ts';
import { longerLimits } from '../../settings/taken-over.ts';
import { saveSettings } from '../save-settings.ts';
import type { History } from './use-history.ts';

/** What was deleted last, and can be put back. */
export interface Undoable {
  kind: RowKind;
  count: number;
  at: number;
  canBeUndone: boolean;
  /** The rows that this page hides for it; null where it was done before the page was opened. */
  ids: string[] | null;
}

/**
 * Deletes rows of the history, which are gone from the page at once, and undoes the last deletion, also where
 * the page was closed since.
 */
export function useDeletion(history: Pick<History, 'hide'>) {
  const [deleted, setDeleted] = useState<Undoable | null>(null);
  const [limitsBack, setLimitsBack] = useState<KeepLimits | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    void readLastDeletion(Date.now()).then((last) => {
      if (last) setDeleted((since) => since ?? { ...last, canBeUndone: true, ids: null });
    }, logFailure);
  }, []);
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
    /** The limits in force since what they deleted was put back. */
    limitsBack,
    refusal,
    async remove(kind: RowKind, ids: string[]): Promise<void> {
      setLimitsBack(null);
      const gone = history.hide(ids, true);
      const done = await deleteRecords(kind, ids, Date.now());
      // Whoever reads that a line was deleted no longer sees it.
      await gone;
      setRefusal(done.ok ? null : done.error);
      setDeleted(done.ok ? { kind, ids, count: ids.length, ...done.value } : null);
      if (!done.ok) void history.hide(ids, false);
      await planEmptyDeleted();
      await showNews();
    },
    async undo(): Promise<void> {
      if (!deleted?.canBeUndone) return;
      setDeleted(null);
      setLimitsBack(null);
      // At once, as they went: when they are kept, their copies are still to be made.
      if (deleted.ids) void history.hide(deleted.ids, false);
      const done = await undoDeletion(deleted.at);
      setRefusal(done.ok ? null : done.error);
      if (done.ok && done.value) await changeBack(done.value);
      // Some of them may have been waiting to be sent.
      await sendToWorker('send-due-reports', null);
    },
    /** Deletes at once what is not to be kept any longer, now that these limits have been changed. */
    async tidy(limits: KeepLimits, change: Partial<KeepLimits>): Promise<void> {
      const before = partOf(limits, change);
      const done = await tidyHistory({ ...limits, ...change }, Date.now(), before);
      setRefusal(done.ok ? null : done.error);
      const count = done.ok ? done.value.ids.length : 0;
      if (done.ok && count > 0) setDeleted({ kind: 'report', count, ...done.value });
      await planEmptyDeleted();
    },
  };
}

/** The limits that `change` names. */
const partOf = ({ keepDays, keepPictureBytes }: KeepLimits, change: Partial<KeepLimits>) => ({
  ...(change.keepDays !== undefined && { keepDays }),
  ...(change.keepPictureBytes !== undefined && { keepPictureBytes }),
});

/** A database that cannot be read is said to be one where its rows are. */
const logFailure = (error: unknown): void => console.error('use-deletion', error);
