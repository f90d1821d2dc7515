import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { causeOf } from '../cause-of.ts';
import { appendLog } from '../log/log-store.ts';
import { changeClaim } from '../queue/locked-claim.ts';
import { type WokenWork, workWhenWoken } from '../running/work-when-woken.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { reportsTable } from '../store/reports-table.ts';
import { decideWithdrawal, restAfter } from './decide-withdrawal.ts';
import { partnerDesksTable } from './partner-desks-table.ts';
import { passedOnTable } from './passed-on-table.ts';

/** How often it looks by itself: for those that did not answer, and for what another process left. */
const interval = 60_000;
/** How long another desk may take to answer, in milliseconds. */
const patience = 30_000;

/**
 * Forwards each withdrawal to the desks that have the report, now or once they answer; where a desk cannot
 * be asked it is said to staff in the timeline of the claim. What is still to be done stands in the rows, so
 * that nothing is forgotten and any number of processes share the work.
 */
export function followWithdrawals(database: DeskDatabase, deskId: string): WokenWork {
  return workWhenWoken(interval, async (isClosed) => {
    try {
      while (!isClosed() && (await tellNext(database, deskId, new Date())));
    } catch (error) {
      console.error('follow-withdrawals: what is to be told could not be read', causeOf(error));
    }
  });
}

type Due = NonNullable<Awaited<ReturnType<typeof takeNext>>>;

/** Sees to one withdrawal; whether there was one. */
async function tellNext(database: DeskDatabase, deskId: string, now: Date): Promise<boolean> {
  const due = await takeNext(database, deskId, now);
  if (!due) return false;
  const decided = decideWithdrawal(due);
  if (decided === 'staff') await note(database, deskId, due, 'to-tell');
  else if (await isWithdrawnAt(decided.ask)) await note(database, deskId, due, 'told');
  return true;
}

/** The next one, which is nobody else's for a while: a process that dies leaves it to the others. */
async function takeNext(database: DeskDatabase, deskId: string, now: Date) {
  const { reportId, partner, bundle, claimId, statusUrl, tries } = passedOnTable;
  return database.transaction(async (transaction) => {
    const [due] = await transaction
      .select({
        ...{ reportId, partner, bundle, claimId, statusUrl, tries },
        ...{ name: partnerDesksTable.name, address: partnerDesksTable.address },
        removedAt: partnerDesksTable.removedAt,
      })
      .from(passedOnTable)
      .innerJoin(
        reportsTable,
        and(eq(reportsTable.deskId, passedOnTable.deskId), eq(reportsTable.id, reportId)),
      )
      .innerJoin(
        partnerDesksTable,
        and(eq(partnerDesksTable.deskId, passedOnTable.deskId), eq(partnerDesksTable.id, partner)),
      )
      .where(
        and(
          ...[eq(passedOnTable.deskId, deskId), eq(reportsTable.state, 'withdrawn')],
          isNull(passedOnTable.withdrawal),
          or(isNull(passedOnTable.nextTryAt), lte(passedOnTable.nextTryAt, now)),
        ),
      )
      .orderBy(asc(passedOnTable.passedAt))
      .limit(1)
      .for('update', { of: passedOnTable, skipLocked: true });
    if (!due) return null;
    await transaction
      .update(passedOnTable)
      .set({ tries: sql`${tries} + 1`, nextTryAt: new Date(now.getTime() + restAfter(due.tries)) })
      .where(isRow(deskId, due));
    return due;
  });
}

/** Whether the other desk has taken the withdrawal at this address, or knows the report no longer. */
async function isWithdrawnAt(address: string): Promise<boolean> {
  const answer = await fetch(address, {
    method: 'DELETE',
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
    // Whatever went wrong on the way: it is asked again.
  }).catch(() => null);
  await answer?.body?.cancel();
  return answer !== null && (answer.ok || answer.status === 404);
}

/** Writes down what came of it, for the person who withdrew it and for staff. */
async function note(
  database: DeskDatabase,
  deskId: string,
  due: Due,
  withdrawal: 'told' | 'to-tell',
): Promise<void> {
  const { claimId, partner, name, reportId, bundle } = due;
  await database.transaction(async (transaction) => {
    const noted = await transaction
      .update(passedOnTable)
      .set({ withdrawal })
      .where(and(isRow(deskId, due), isNull(passedOnTable.withdrawal)))
      .returning({ partner: passedOnTable.partner });
    if (noted.length === 0) return;
    if (claimId !== null) await changeClaim(transaction, deskId, claimId, {});
    const data = { to: partner, text: name, bundle, report: reportId };
    await appendLog(transaction, deskId, { seat: 'desk', kind: `withdrawal-${withdrawal}`, claimId, data });
  });
}

const isRow = (deskId: string, { reportId, partner }: Pick<Due, 'reportId' | 'partner'>) =>
  and(
    eq(passedOnTable.deskId, deskId),
    eq(passedOnTable.reportId, reportId),
    eq(passedOnTable.partner, partner),
  );
