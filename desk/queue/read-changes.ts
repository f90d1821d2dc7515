import { and, eq, gte, sql } from 'drizzle-orm';
import type { Changes } from '../../src/contract/staff/claim.ts';
import type { Seat } from '../../src/contract/staff/seat.ts';
import { firstUnended } from './changes.ts';
import { claimsTable } from './claims-table.ts';
import { isSeen, type Queue } from './surroundings.ts';

/** Whoever has missed more changes reads the page again. */
const mostTold = 200;

/** Which claims that `seat` sees changed since the answer that said `after`. */
export async function readChanges(
  { database, deskId }: Pick<Queue, 'database' | 'deskId'>,
  after: number,
  seat: Seat,
): Promise<Changes> {
  const rows = await database
    .select({ id: claimsTable.id, category: claimsTable.category, sequence: firstUnended.mapWith(Number) })
    .from(sql`(select 1) as one_row`)
    .leftJoin(
      claimsTable,
      and(
        eq(claimsTable.deskId, deskId),
        gte(claimsTable.changed, after),
        sql`${claimsTable.changed} < ${firstUnended}`,
      ),
    )
    .limit(mostTold + 1);
  const seen = rows.flatMap(({ id, category }) =>
    id !== null && category !== null && isSeen({ category }, seat) ? [id] : [],
  );
  const more = rows.length > mostTold;
  return { sequence: rows[0]?.sequence ?? after, claims: seen.slice(0, mostTold), more };
}
