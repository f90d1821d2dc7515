import { and, eq, inArray } from 'drizzle-orm';
import type { Seat } from '../../src/contract/staff/seat.ts';
import { type Act, appendLog } from '../log/log-store.ts';
import type { Refused, Taken } from '../problems.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { thisTransaction } from './changes.ts';
import { claimsTable, type StoredClaim } from './claims-table.ts';
import { type ClaimChanges, refuseWhenHeld } from './decide-action.ts';
import { isSeen, seatNames } from './surroundings.ts';

/** What an action made: the claim that was split off, if one was. */
export interface Acted {
  made: string | null;
}

/** What a seat is doing with a claim, in one transaction. */
export interface Doing {
  transaction: DeskDatabase;
  deskId: string;
  id: string;
  seat: Seat;
  now: Date;
}

/** Of a claim that nobody has taken. */
export const free = { takenBy: null, takenSince: null, takenUntil: null };

export async function lockClaim(doing: Doing, id: string): Promise<StoredClaim | undefined> {
  return (await lockClaims(doing, [id]))[0];
}

/** Locks claims the seat works on, in one order; in the result they come as they were asked for. */
export async function lockClaims(
  { transaction, deskId, seat }: Doing,
  ids: readonly string[],
): Promise<(StoredClaim | undefined)[]> {
  const rows = await transaction
    .select()
    .from(claimsTable)
    .where(and(eq(claimsTable.deskId, deskId), inArray(claimsTable.id, [...ids])))
    .orderBy(claimsTable.id)
    .for('update');
  return ids.map((id) => rows.find((row) => row.id === id && isSeen(row, seat)));
}

export async function namesOf({ transaction, deskId }: Doing): Promise<(seat: string) => string> {
  const names = await seatNames(transaction, deskId);
  return (seat) => names.get(seat) ?? seat;
}

export async function heldByOthers(doing: Doing, ...claims: readonly StoredClaim[]): Promise<Refused | null> {
  const nameOf = await namesOf(doing);
  const held = claims.map((claim) => refuseWhenHeld(claim, { ...doing, nameOf }));
  return held.find((each) => each !== null) ?? null;
}

/**
 * Changes the row of a claim, and has those who look at the queue hear of it. The caller has locked it, or
 * does not mind what else is changed.
 */
export async function changeClaim(
  transaction: DeskDatabase,
  deskId: string,
  id: string,
  changes: ClaimChanges &
    Partial<Pick<StoredClaim, 'mergedInto' | 'source' | 'listId' | 'entryId' | 'title'>>,
): Promise<void> {
  await transaction
    .update(claimsTable)
    .set({ ...changes, changed: thisTransaction })
    .where(and(eq(claimsTable.deskId, deskId), eq(claimsTable.id, id)));
}

/** Writes the log at the end, since nobody else can write it from then on until the transaction ends. */
export async function finish(
  { transaction, deskId, seat, now }: Doing,
  acts: readonly Omit<Act, 'seat'>[],
  made: string | null = null,
): Promise<Taken<Acted>> {
  for (const act of acts) await appendLog(transaction, deskId, { ...act, seat: seat.id }, now);
  return { ok: true, value: { made } };
}
