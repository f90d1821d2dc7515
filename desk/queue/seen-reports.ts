import { and, eq, exists, inArray, type SQL, sql } from 'drizzle-orm';
import type { Seat } from '../../src/contract/staff/seat.ts';
import type { Desk } from '../desk.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import type { StoredReport } from '../store/report-store.ts';
import { reportsTable } from '../store/reports-table.ts';
import { claimReportsTable } from './claim-reports-table.ts';
import { claimsTable } from './claims-table.ts';

type Reports = Pick<Desk, 'database' | 'deskId' | 'reports'>;

/** The report of this id, if `seat` may read it; null otherwise. */
export async function findSeenReport(
  { database, deskId }: Pick<Reports, 'database' | 'deskId'>,
  id: string,
  seat: Seat,
): Promise<StoredReport | null> {
  const isReport = and(eq(reportsTable.deskId, deskId), eq(reportsTable.id, id));
  const rows = database.select().from(reportsTable);
  return (await rows.where(and(isReport, isReadBy(database, seat))))[0] ?? null;
}

/** At most `limit` reports that `seat` may read, newest first, that came before the report `after`. */
export const listSeenReports = (
  { database, reports }: Reports,
  limit: number,
  after: string | null,
  seat: Seat,
): Promise<StoredReport[]> => reports.list(limit, after, isReadBy(database, seat));

/**
 * A seat that works on some categories reads the reports of claims of these: what a report itself says it is
 * about is its sender's word. One that is in no claim yet, or no longer, is for those who work on all.
 */
function isReadBy(database: DeskDatabase, { categories }: Seat): SQL | undefined {
  if (categories === null) return undefined;
  const { deskId, claimId, reportId } = claimReportsTable;
  return exists(
    database
      .select({ one: sql`1` })
      .from(claimReportsTable)
      .innerJoin(claimsTable, and(eq(claimsTable.deskId, deskId), eq(claimsTable.id, claimId)))
      .where(
        and(
          ...[eq(deskId, reportsTable.deskId), eq(reportId, reportsTable.id)],
          inArray(claimsTable.category, categories),
        ),
      ),
  );
}
