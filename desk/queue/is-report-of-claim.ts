import { and, eq } from 'drizzle-orm';
import { reportsTable } from '../store/reports-table.ts';
import { claimReportsTable } from './claim-reports-table.ts';

/** Joins the reports of claims with what was sent. */
export const isReportOfClaim = and(
  eq(reportsTable.deskId, claimReportsTable.deskId),
  eq(reportsTable.id, claimReportsTable.reportId),
);
