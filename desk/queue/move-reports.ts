import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { DeskDatabase } from '../store/open-database.ts';
import { claimPassagesTable } from './claim-passages-table.ts';
import { claimReportsTable } from './claim-reports-table.ts';
import { countClaim } from './count-claim.ts';

/** From which claim to which reports are moved. */
interface Move {
  from: string;
  to: string;
}

const { way } = claimReportsTable;

/**
 * Moves reports from one claim to another, with their passages: those that point at `passages`, or all. The
 * way they came is remembered. The caller holds the lock of grouping.
 */
export async function moveReports(
  transaction: DeskDatabase,
  deskId: string,
  { from, to }: Move,
  passages: readonly string[] | null = null,
): Promise<void> {
  const chosen = passages === null ? undefined : inArray(claimReportsTable.passageId, [...passages]);
  await move(transaction, deskId, { from, to }, chosen, sql`${way} || ${from}::uuid`);
}

/** Moves those reports back that came `from` one claim `to` another and have gone no further. */
export async function returnReports(
  transaction: DeskDatabase,
  deskId: string,
  { from, to }: Move,
): Promise<void> {
  const came = sql`${way}[cardinality(${way})] = ${from}::uuid`;
  await move(transaction, deskId, { from: to, to: from }, came, sql`${way}[1:cardinality(${way}) - 1]`);
}

async function move(
  transaction: DeskDatabase,
  deskId: string,
  { from, to }: Move,
  chosen: SQL | undefined,
  newWay: SQL,
): Promise<void> {
  const moved = and(eq(claimReportsTable.deskId, deskId), eq(claimReportsTable.claimId, from), chosen);
  const passages = await transaction
    .select()
    .from(claimPassagesTable)
    .where(
      and(
        eq(claimPassagesTable.deskId, deskId),
        eq(claimPassagesTable.claimId, from),
        inArray(
          claimPassagesTable.id,
          transaction
            .selectDistinct({ id: claimReportsTable.passageId })
            .from(claimReportsTable)
            .where(moved),
        ),
      ),
    );
  for (const passage of passages) {
    await transaction
      .insert(claimPassagesTable)
      .values({ ...passage, claimId: to })
      .onConflictDoNothing();
  }
  // Where a report is in both claims with the same words, it stays in the one it comes to.
  await transaction.execute(
    sql`delete from claim_reports as there using claim_reports
      where there.desk_id = ${deskId} and there.claim_id = ${to} and there.report_id = ${claimReportsTable.reportId}
      and there.passage_id = ${claimReportsTable.passageId} and ${moved}`,
  );
  await transaction.update(claimReportsTable).set({ claimId: to, way: newWay }).where(moved);
  for (const claimId of [from, to].sort()) await countClaim(transaction, deskId, claimId);
}
