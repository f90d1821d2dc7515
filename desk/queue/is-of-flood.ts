import { and, eq, gt, lte } from 'drizzle-orm';
import type { DeskDatabase } from '../store/open-database.ts';
import type { StoredReport } from '../store/report-store.ts';
import { reportsTable } from '../store/reports-table.ts';
import { claimsTable } from './claims-table.ts';

/** What one sender sends beyond this within an hour is a flood. A school behind one address sends less. */
export const mostFromOneSource = 60;
const hour = 60 * 60 * 1000;

/**
 * Whether a report belongs to a flood: its sender is muted, or had sent so many in the hour before that
 * nobody reports so much.
 */
export async function isOfFlood(
  database: DeskDatabase,
  deskId: string,
  { source, receivedAt }: StoredReport,
): Promise<boolean> {
  if (source === null) return false;
  const [muted] = await database
    .select({ id: claimsTable.id })
    .from(claimsTable)
    .where(and(eq(claimsTable.deskId, deskId), eq(claimsTable.source, source), eq(claimsTable.muted, true)))
    .limit(1);
  if (muted) return true;
  const sent = await database
    .select({ id: reportsTable.id })
    .from(reportsTable)
    .where(
      and(
        eq(reportsTable.deskId, deskId),
        eq(reportsTable.source, source),
        gt(reportsTable.receivedAt, new Date(receivedAt.getTime() - hour)),
        lte(reportsTable.receivedAt, receivedAt),
      ),
    )
    .limit(mostFromOneSource + 1);
  return sent.length > mostFromOneSource;
}
