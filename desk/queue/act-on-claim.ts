import { randomUUID } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ClaimAction, ClaimsClosed } from '../../src/contract/staff/claim.ts';
import type { Seat } from '../../src/contract/staff/seat.ts';
import { type Refused, refuse, type Taken } from '../problems.ts';
import { seatsTable } from '../staff/seats-table.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { claimLooksTable } from './claim-looks-table.ts';
import { claimQuestionsTable } from './claim-questions-table.ts';
import { decideAction, type OwnAction } from './decide-action.ts';
import { floodSourceOf } from './flood-source.ts';
import { type Acted, changeClaim, type Doing, finish, lockClaim, namesOf } from './locked-claim.ts';
import { mergeClaims, splitClaim } from './merge-claims.ts';
import { forgetLooks, isSeen, lookLasts, type Queue } from './surroundings.ts';
import { undoAction } from './undo-action.ts';

type Database = Pick<Queue, 'database' | 'deskId'>;

/**
 * Does what a seat wants with a claim, and writes it into the log, in one transaction in which the claim is
 * locked: of two who want the same at once, the second is told of the first.
 */
export async function actOnClaim(
  queue: Database,
  id: string,
  action: ClaimAction,
  seat: Seat,
  now = new Date(),
): Promise<Taken<Acted>> {
  if (action.kind === 'look') return look(queue, id, seat, now);
  return abandonable(queue.database, async (transaction) => {
    const doing = { transaction, deskId: queue.deskId, id, seat, now };
    if (action.kind === 'merge') return mergeClaims(doing, action.into);
    if (action.kind === 'split') return splitClaim(doing, action.passages);
    if (action.kind === 'undo') return undoAction(doing, action.sequence);
    return actAlone(doing, action);
  });
}

/** Closes many claims with one reason, each by itself: what one person works on does not hold up the rest. */
export async function closeClaims(
  queue: Database,
  ids: readonly string[],
  reason: string,
  seat: Seat,
): Promise<ClaimsClosed> {
  const outcome: ClaimsClosed = { closed: [], left: [] };
  for (const id of new Set(ids)) {
    const acted = await actOnClaim(queue, id, { kind: 'close', reason }, seat);
    (acted.ok ? outcome.closed : outcome.left).push(id);
  }
  return outcome;
}

/** Runs a transaction that is rolled back where it comes to a refusal. */
async function abandonable<T>(
  database: DeskDatabase,
  act: (transaction: DeskDatabase) => Promise<Taken<T>>,
): Promise<Taken<T>> {
  let refused: Refused | null = null;
  try {
    return await database.transaction(async (transaction) => {
      const outcome = await act(transaction);
      if (outcome.ok) return outcome;
      refused = outcome;
      throw new Error('act-on-claim: refused');
    });
  } catch (error) {
    if (refused) return refused;
    throw error;
  }
}

async function actAlone(doing: Doing, action: OwnAction): Promise<Taken<Acted>> {
  const { transaction, deskId, id, seat, now } = doing;
  const claim = await lockClaim(doing, id);
  if (!claim) return refuse('not-found');
  const receiver = action.kind === 'hand-over' ? await findSeat(transaction, deskId, action.seat) : null;
  const decided = decideAction(claim, action, {
    ...{ seat, now, nameOf: await namesOf(doing) },
    receiver: receiver && isSeen(claim, receiver) ? receiver : null,
  });
  if (!decided.ok) return decided;
  const { changes, log } = decided.value;
  if (action.kind === 'ask') {
    const question = randomUUID();
    await transaction
      .insert(claimQuestionsTable)
      .values({ deskId, id: question, claimId: id, text: action.text, askedAt: now, askedBy: seat.id });
    Object.assign(log?.data ?? {}, { question });
  }
  const source = action.kind === 'mute' ? await floodSourceOf(transaction, deskId, id) : null;
  await changeClaim(transaction, deskId, id, { ...changes, ...(source === null ? {} : { source }) });
  return finish(doing, log ? [{ ...log, claimId: id }] : []);
}

async function findSeat(transaction: DeskDatabase, deskId: string, id: string): Promise<Seat | null> {
  const [row] = await transaction
    .select()
    .from(seatsTable)
    .where(and(eq(seatsTable.deskId, deskId), eq(seatsTable.id, id), isNull(seatsTable.closedAt)));
  return row ? { id: row.id, name: row.name, roles: row.roles, categories: row.categories } : null;
}

/** Notes that a seat has the claim open. The others hear of it once, not at each repetition. */
async function look(
  { database, deskId }: Database,
  id: string,
  seat: Seat,
  now: Date,
): Promise<Taken<Acted>> {
  const [before] = await database
    .select({ seenAt: claimLooksTable.seenAt })
    .from(claimLooksTable)
    .where(
      and(
        eq(claimLooksTable.deskId, deskId),
        eq(claimLooksTable.claimId, id),
        eq(claimLooksTable.seatId, seat.id),
      ),
    );
  await database
    .insert(claimLooksTable)
    .values({ deskId, claimId: id, seatId: seat.id, seenAt: now })
    .onConflictDoUpdate({
      target: [claimLooksTable.deskId, claimLooksTable.claimId, claimLooksTable.seatId],
      set: { seenAt: sql`excluded.seen_at` },
    });
  if (!before || before.seenAt.getTime() < now.getTime() - lookLasts) {
    await forgetLooks(database, now);
    await changeClaim(database, deskId, id, {});
  }
  return { ok: true, value: { made: null } };
}
