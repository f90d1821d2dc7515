import { randomBytes } from 'node:crypto';
import { and, asc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { NewSeat, Seat } from '../../src/contract/staff/seat.ts';
import { appendLog } from '../log/log-store.ts';
import { sha256 } from '../sha256.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { seatAccountsTable, seatsTable, seatTokensTable } from './seats-table.ts';

/** A token as its seat is given it, once, and until when it is good. */
export interface NewToken {
  token: string;
  expiresAt: Date;
}

const day = 24 * 60 * 60 * 1000;
/** How long a token is good that an account was signed in with: then the account service is asked again. */
const workingDay = 12 * 60 * 60 * 1000;

/** The seats of the desk `deskId` in `database`. What changes one stands in the log. */
export type SeatStore = ReturnType<typeof seatStore>;

export function seatStore(database: DeskDatabase, deskId: string) {
  const isSeat = (id: string) => and(eq(seatsTable.deskId, deskId), eq(seatsTable.id, id));
  const isAccount = (account: string) =>
    and(eq(seatAccountsTable.deskId, deskId), eq(seatAccountsTable.account, account));
  const ofSeat = (id: string) => and(eq(seatAccountsTable.deskId, deskId), eq(seatAccountsTable.seatId, id));

  return {
    /** The seat whose token this is; null where it is none, or no longer. */
    async findByToken(token: string, now = new Date()): Promise<Seat | null> {
      const [row] = await database
        .select({ seat: seatsTable })
        .from(seatTokensTable)
        .innerJoin(
          seatsTable,
          and(eq(seatsTable.deskId, seatTokensTable.deskId), eq(seatsTable.id, seatTokensTable.seatId)),
        )
        .where(
          and(
            eq(seatTokensTable.deskId, deskId),
            // Looked up by its hash, so that the time taken tells nothing about the token.
            eq(seatTokensTable.tokenSha256, sha256(token)),
            gt(seatTokensTable.expiresAt, now),
            isNull(seatTokensTable.revokedAt),
            isNull(seatsTable.closedAt),
          ),
        );
      return row ? seatOf(row.seat) : null;
    },

    /** Every seat there ever was, the oldest first. */
    async list() {
      const bound = database
        .select({ one: sql`1` })
        .from(seatAccountsTable)
        .where(and(eq(seatAccountsTable.deskId, deskId), eq(seatAccountsTable.seatId, seatsTable.id)));
      const rows = await database
        .select({ seat: seatsTable, isBound: sql<boolean>`exists (${bound})` })
        .from(seatsTable)
        .where(eq(seatsTable.deskId, deskId))
        .orderBy(asc(seatsTable.createdAt), asc(seatsTable.id));
      return rows.map(({ seat: { deskId: _, ...seat }, isBound }) => ({ ...seat, isBound }));
    },

    /** Makes a seat and its first token. `by` is the seat that does it. */
    async add({ name, roles, categories, days }: NewSeat, by: string): Promise<NewToken & { seat: Seat }> {
      const now = new Date();
      const seat: Seat = { id: `seat-${randomBytes(4).toString('hex')}`, name, roles, categories };
      return database.transaction(async (transaction) => {
        await transaction.insert(seatsTable).values({ deskId, ...seat, createdAt: now });
        const made = await addToken(transaction, seat.id, days * day, now);
        const data = { seat: seat.id, name, roles, categories };
        await appendLog(transaction, deskId, { seat: by, kind: 'seat-opened', claimId: null, data });
        return { ...made, seat };
      });
    },

    /** Gives a seat another token, which ends those it had; null where there is no such open seat. */
    async renewToken(id: string, days: number, by: string): Promise<(NewToken & { seat: Seat }) | null> {
      const now = new Date();
      return database.transaction(async (transaction) => {
        const open = and(isSeat(id), isNull(seatsTable.closedAt));
        const [row] = await transaction.select().from(seatsTable).where(open).for('update');
        if (!row) return null;
        await transaction
          .update(seatTokensTable)
          .set({ revokedAt: now })
          .where(and(eq(seatTokensTable.deskId, deskId), eq(seatTokensTable.seatId, id)));
        const made = await addToken(transaction, id, days * day, now);
        const data = { seat: id };
        await appendLog(transaction, deskId, { seat: by, kind: 'seat-token-renewed', claimId: null, data });
        return { ...made, seat: seatOf(row) };
      });
    },

    /** Gives whoever signed in to a seat a token for a working day; null where there is no such open seat. */
    async signIn(id: string, now = new Date()): Promise<(NewToken & { seat: Seat }) | null> {
      return database.transaction(async (transaction) => {
        const open = and(isSeat(id), isNull(seatsTable.closedAt));
        const [row] = await transaction.select().from(seatsTable).where(open).for('update');
        if (!row) return null;
        const made = await addToken(transaction, id, workingDay, now);
        await appendLog(transaction, deskId, { seat: id, kind: 'seat-signed-in', claimId: null, data: {} });
        return { ...made, seat: seatOf(row) };
      });
    },

    /**
     * Lets the account that `accountKey` wrote as `account` sign in to a seat, and no other one; none at all
     * where it is null.
     */
    async setAccount(id: string, account: string | null, by: string): Promise<'done' | 'no-seat' | 'taken'> {
      return database.transaction(async (transaction) => {
        const open = and(isSeat(id), isNull(seatsTable.closedAt));
        const [row] = await transaction.select().from(seatsTable).where(open).for('update');
        if (!row) return 'no-seat';
        if (account !== null) {
          await transaction
            .insert(seatAccountsTable)
            .values({ deskId, account, seatId: id, boundAt: new Date() })
            .onConflictDoNothing();
          const [bound] = await transaction.select().from(seatAccountsTable).where(isAccount(account));
          if (bound?.seatId !== id) return 'taken';
        }
        await transaction
          .delete(seatAccountsTable)
          .where(and(ofSeat(id), account === null ? undefined : ne(seatAccountsTable.account, account)));
        const kind = account === null ? 'seat-account-taken-away' : 'seat-account-given';
        await appendLog(transaction, deskId, { seat: by, kind, claimId: null, data: { seat: id } });
        return 'done';
      });
    },

    /** The public key that a seat signs releases with; null where it has none. */
    async releaseKeyOf(id: string): Promise<string | null> {
      const [row] = await database.select({ key: seatsTable.releaseKey }).from(seatsTable).where(isSeat(id));
      return row?.key ?? null;
    },

    /** Notes the public key that a seat signs with from now on. Only the root makes it count. */
    async setReleaseKey(id: string, key: string): Promise<void> {
      await database.transaction(async (transaction) => {
        await transaction.update(seatsTable).set({ releaseKey: key }).where(isSeat(id));
        const data = { seat: id, key };
        await appendLog(transaction, deskId, { seat: id, kind: 'seat-key-noted', claimId: null, data });
      });
    },

    /** Closes a seat, for good; false where there is no such open seat. */
    async close(id: string, by: string): Promise<boolean> {
      return database.transaction(async (transaction) => {
        const closed = await transaction
          .update(seatsTable)
          .set({ closedAt: new Date() })
          .where(and(isSeat(id), isNull(seatsTable.closedAt)))
          .returning({ id: seatsTable.id });
        if (closed.length === 0) return false;
        await transaction.delete(seatAccountsTable).where(ofSeat(id));
        const data = { seat: id };
        await appendLog(transaction, deskId, { seat: by, kind: 'seat-closed', claimId: null, data });
        return true;
      });
    },
  };

  async function addToken(transaction: DeskDatabase, seatId: string, lifetime: number, now: Date) {
    const token = `seat_${randomBytes(32).toString('base64url')}`;
    const expiresAt = new Date(now.getTime() + lifetime);
    await transaction
      .insert(seatTokensTable)
      .values({ deskId, tokenSha256: sha256(token), seatId, createdAt: now, expiresAt });
    return { token, expiresAt };
  }
}

const seatOf = ({ id, name, roles, categories }: typeof seatsTable.$inferSelect): Seat => ({
  ...{ id, name, roles, categories },
});
