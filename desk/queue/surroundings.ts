import { and, eq, gt, inArray, lt, ne } from 'drizzle-orm';
import type { Seat } from '../../src/contract/staff/seat.ts';
import type { Desk } from '../desk.ts';
import { seatsTable } from '../staff/seats-table.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { claimLooksTable } from './claim-looks-table.ts';
import type { StoredClaim } from './claims-table.ts';
import type { Surroundings } from './describe-claim.ts';
import { entryStatuses } from './entry-statuses.ts';

/** The database of a desk, its id and its lists. */
export type Queue = Pick<Desk, 'database' | 'deskId' | 'lists'>;

/** Whoever has not said for so long that they have a claim open has it open no more. */
export const lookLasts = 2 * 60 * 1000;

/** Whether a seat works on claims of this category. Pure. */
export const isSeen = ({ category }: Pick<StoredClaim, 'category'>, { categories }: Seat): boolean =>
  categories === null || categories.includes(category);

/** What lines about these claims say that does not stand in their rows. */
export async function surroundingsOf(
  { database, deskId, lists }: Queue,
  claims: readonly StoredClaim[],
  seat: Seat,
): Promise<Surroundings> {
  const now = new Date();
  const ids = claims.map(({ id }) => id);
  const looks =
    ids.length === 0
      ? []
      : await database
          .select({ claim: claimLooksTable.claimId, seat: claimLooksTable.seatId })
          .from(claimLooksTable)
          .where(
            and(
              eq(claimLooksTable.deskId, deskId),
              inArray(claimLooksTable.claimId, ids),
              gt(claimLooksTable.seenAt, new Date(now.getTime() - lookLasts)),
              ne(claimLooksTable.seatId, seat.id),
            ),
          );
  const names = await seatNames(database, deskId);
  return {
    now,
    nameOf: (id) => names.get(id) ?? id,
    lookingAt: (claimId) => looks.filter((look) => look.claim === claimId).map((look) => look.seat),
    statusOf: await entryStatuses(lists),
  };
}

/** What the seats of a desk are called, also those that are closed. */
export async function seatNames(database: DeskDatabase, deskId: string): Promise<Map<string, string>> {
  const rows = await database
    .select({ id: seatsTable.id, name: seatsTable.name })
    .from(seatsTable)
    .where(eq(seatsTable.deskId, deskId));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Forgets who had claims open, after a while. */
export const forgetLooks = (database: DeskDatabase, now = new Date()) =>
  database
    .delete(claimLooksTable)
    .where(lt(claimLooksTable.seenAt, new Date(now.getTime() - 10 * lookLasts)));
