import { and, count, eq } from 'drizzle-orm';
import type { DeskDatabase } from '../store/open-database.ts';
import { reportsTable } from '../store/reports-table.ts';
import { claimReportsTable } from './claim-reports-table.ts';

/** From so many reports of one sender on, to mute their claim is to mute the sender. */
export const leastOfFlood = 10;

/**
 * The sender that all reports of a claim came from, where they are many: what else comes from there is put to
 * this claim once it is muted. Null where several sent them, or one sent a few.
 */
export async function floodSourceOf(
  database: DeskDatabase,
  deskId: string,
  claimId: string,
): Promise<string | null> {
  const sources = await database
    .select({ source: reportsTable.source, reports: count() })
    .from(reportsTable)
    .innerJoin(
      claimReportsTable,
      and(eq(claimReportsTable.deskId, reportsTable.deskId), eq(claimReportsTable.reportId, reportsTable.id)),
    )
    .where(and(eq(claimReportsTable.deskId, deskId), eq(claimReportsTable.claimId, claimId)))
    .groupBy(reportsTable.source)
    .limit(2);
  const [only] = sources;
  return sources.length === 1 && only && only.reports >= leastOfFlood ? only.source : null;
}
