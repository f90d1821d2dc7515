import { and, asc, eq } from 'drizzle-orm';
import type { ReportStatus } from '../../src/contract/receipt.ts';
import type { Desk } from '../desk.ts';
import type { StoredReport } from '../store/report-store.ts';
import { partnerDesksTable } from './partner-desks-table.ts';
import { passedOnTable } from './passed-on-table.ts';

/** To which desks a report was passed on, for the person who sent it. */
export async function passedOnOfReport(
  { database, deskId }: Pick<Desk, 'database' | 'deskId'>,
  { id, state }: Pick<StoredReport, 'id' | 'state'>,
): Promise<Pick<ReportStatus, 'passedOn'>> {
  const { name, address } = partnerDesksTable;
  const { passedAt, statusUrl, withdrawal } = passedOnTable;
  const rows = await database
    .select({ name, address, passedAt, statusUrl, withdrawal })
    .from(passedOnTable)
    .innerJoin(
      partnerDesksTable,
      and(
        eq(partnerDesksTable.deskId, passedOnTable.deskId),
        eq(partnerDesksTable.id, passedOnTable.partner),
      ),
    )
    .where(and(eq(passedOnTable.deskId, deskId), eq(passedOnTable.reportId, id)))
    .orderBy(asc(passedAt), asc(name));
  if (rows.length === 0) return {};
  return {
    passedOn: rows.map((row) => ({
      ...{ to: row.name, at: row.passedAt.toISOString() },
      ...(row.address === null ? {} : { desk: row.address }),
      ...(row.statusUrl === null ? {} : { statusUrl: row.statusUrl }),
      ...(state === 'withdrawn' ? { withdrawal: row.withdrawal ?? ('telling' as const) } : {}),
    })),
  };
}
