import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { deleteRecords, undoDeletion } from '../../history/delete-records.ts';
import { planEmptyDeleted, readLastDeletion } from '../../history/empty-deleted.ts';
import type { RowKind } from '../../history/rows/history-row.ts';
import { type KeepLimits, tidyHistory } from '../../history/tidy-history.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { showNews } from '../../outbox/outbox-jobs.ts';
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
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    void readLastDeletion(Date.now()).then((last) => {
      if (last) setDeleted((since) => since ?? { ...last, canBeUndone: true, ids: null });
    }, logFailure);
  }, []);
  return {
    deleted,
    refusal,
    async remove(kind: RowKind, ids: string[]): Promise<void> {
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
      // At once, as they went: when they are kept, their copies are still to be made.
      if (deleted.ids) void history.hide(deleted.ids, false);
      const done = await undoDeletion(deleted.at);
      setRefusal(done.ok ? null : done.error);
      // Some of them may have been waiting to be sent.
      await sendToWorker('send-due-reports', null);
    },
    /** Deletes at once what is not to be kept any longer. */
    async tidy(limits: KeepLimits): Promise<void> {
      const at = Date.now();
      const ids = await tidyHistory(limits, at);
      if (ids.length > 0) setDeleted({ kind: 'report', ids, count: ids.length, at, canBeUndone: true });
      await planEmptyDeleted();
    },
  };
}

/** A database that cannot be read is said to be one where its rows are. */
const logFailure = (error: unknown): void => console.error('use-deletion', error);
