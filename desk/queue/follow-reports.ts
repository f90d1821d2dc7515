import { causeOf } from '../cause-of.ts';
import { type WokenWork, workWhenWoken } from '../running/work-when-woken.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { groupReport, lockGrouping, nextToGroup } from './group-report.ts';
import { forgetSources } from './report-sources.ts';
import { restWhile } from './rest-while.ts';

/** Puts reports to claims while a desk runs; what is not done at its end is done at the next start. */
export interface Grouping extends WokenWork {
  /** Rests between reports while this says that there is more urgent work. */
  yieldTo(isBusy: () => boolean): void;
}

/** How often it looks by itself: another process may have died with reports it had taken in. */
const interval = 10_000;
/** So often it tries a report before the others go on without it; the next start tries again. */
const tries = 3;

/**
 * Puts each new report to its claims after its sender has the receipt, one in each transaction, and so what
 * came while no desk ran. What is still to be done stands in the rows of the reports: nothing is forgotten,
 * and any number of processes share the work.
 */
export function followReports(database: DeskDatabase, deskId: string): Grouping {
  let isBusy = () => false;

  /** How often each report could not be put to a claim. */
  const failures = new Map<string, number>();
  const givenUp = () => [...failures].flatMap(([id, times]) => (times < tries ? [] : [id]));

  /** Puts one report to its claims; whether there may be more. */
  const groupNext = async (): Promise<boolean> => {
    let id: string | null = null;
    try {
      return await database.transaction(async (transaction) => {
        await lockGrouping(transaction, deskId);
        const stored = await nextToGroup(transaction, deskId, givenUp());
        id = stored?.id ?? null;
        if (stored) await groupReport(transaction, deskId, stored);
        return stored !== null;
      });
    } catch (error) {
      const times = (failures.get(id ?? '') ?? 0) + 1;
      if (id !== null) failures.set(id, times);
      if (id === null || times === tries)
        console.error('follow-reports: a report could not be put to its claims', causeOf(error));
      return id !== null;
    }
  };

  /** The hour in which it last forgot what came from one sender. */
  let forgotten = '';
  const forgetHourly = async () => {
    const hour = new Date().toISOString().slice(0, 13);
    if (hour === forgotten) return;
    try {
      await forgetSources(database, deskId);
      forgotten = hour;
    } catch (error) {
      console.error('follow-reports: senders could not be forgotten', error);
    }
  };

  const work = workWhenWoken(interval, async (isClosed) => {
    await forgetHourly();
    do await restWhile(isBusy);
    while (!isClosed() && (await groupNext()));
  });
  return {
    ...work,
    yieldTo(asked) {
      isBusy = asked;
    },
  };
}
