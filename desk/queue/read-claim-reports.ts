import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { type ClaimReports, mostClaims } from '../../src/contract/staff/claim.ts';
import { partnerDesksTable } from '../bundles/partner-desks-table.ts';
import { reportsTable } from '../store/reports-table.ts';
import { claimReportsTable } from './claim-reports-table.ts';
import type { Queue } from './surroundings.ts';

/** The reports of a claim, newest first, that came before the report `after`. */
export async function readClaimReports(
  { database, deskId }: Pick<Queue, 'database' | 'deskId'>,
  claimId: string,
  after: string | null,
): Promise<ClaimReports> {
  const place = sql`select received_at, report_id from claim_reports
    where desk_id = ${deskId} and claim_id = ${claimId} and report_id = ${after} limit 1`;
  const { receivedAt, reportId } = claimReportsTable;
  const ids = await database
    .select({ id: reportId, passages: sql<string[]>`array_agg(${claimReportsTable.passageId})` })
    .from(claimReportsTable)
    .where(
      and(
        eq(claimReportsTable.deskId, deskId),
        eq(claimReportsTable.claimId, claimId),
        after === null ? undefined : sql`(${receivedAt}, ${reportId}) < (${place})`,
      ),
    )
    .groupBy(receivedAt, reportId)
    .orderBy(desc(receivedAt), desc(reportId))
    .limit(mostClaims + 1);
  const shown = ids.slice(0, mostClaims);
  const rows = await database
    .select({ report: reportsTable, from: partnerDesksTable.name })
    .from(reportsTable)
    .leftJoin(
      partnerDesksTable,
      and(eq(partnerDesksTable.deskId, reportsTable.deskId), eq(partnerDesksTable.id, reportsTable.partner)),
    )
    .where(
      and(
        eq(reportsTable.deskId, deskId),
        inArray(
          reportsTable.id,
          shown.map(({ id }) => id),
        ),
      ),
    );
  const byId = new Map(rows.map((row) => [row.report.id, row]));
  return {
    reports: shown.flatMap(({ id, passages }) => {
      const found = byId.get(id);
      if (!found) return [];
      const { report: row, from } = found;
      const screenshot = row.pictureSha256 === null ? null : `/reports/${id}/screenshot`;
      return {
        ...{ id, receivedAt: row.receivedAt.toISOString(), state: row.state, sha256: row.bodySha256 },
        ...(from === null ? {} : { from }),
        ...{ report: row.report, screenshot, passages: passages.filter((passage) => passage !== '') },
      };
    }),
    next: ids.length > mostClaims ? (shown.at(-1)?.id ?? null) : null,
  };
}
