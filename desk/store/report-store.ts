import { desc, eq, sql } from 'drizzle-orm';
import type { Report } from '../../src/contract/report.ts';
import type { DeskDatabase } from './open-database.ts';
import { reportsTable } from './reports-table.ts';

/** A report as it is stored. */
export type StoredReport = typeof reportsTable.$inferSelect;

export interface NewReport {
  report: Report;
  /** Of the part `report` as it came. */
  bodySha256: string;
  receivedAt: Date;
  picture: { sha256: string; mediaType: string } | null;
  statusTokenHash: string;
}

/** The reports of a desk. An id is always lower-case: that is how PostgreSQL writes it. */
export type ReportStore = ReturnType<typeof reportStore>;

/** Reads and writes the reports in `database`. */
export function reportStore(database: DeskDatabase) {
  const find = async (id: string): Promise<StoredReport | null> =>
    (await database.select().from(reportsTable).where(eq(reportsTable.id, id)))[0] ?? null;

  return {
    find,

    /** Stores a report unless one has its id; returns the stored report, and whether it is the new one. */
    async add(added: NewReport): Promise<{ stored: StoredReport; isNew: boolean }> {
      // One statement, so that of deliveries that come at once exactly one writes the row and the others see
      // it.
      const [row] = await database
        .insert(reportsTable)
        .values(rowOf(added))
        .onConflictDoNothing({ target: reportsTable.id })
        .returning();
      if (row) return { stored: row, isNew: true };
      const stored = await find(added.report.id);
      if (!stored) throw new Error('report-store: a report was there and is gone');
      return { stored, isNew: false };
    },

    async findByStatusToken(statusTokenHash: string): Promise<StoredReport | null> {
      const rows = database.select().from(reportsTable);
      return (await rows.where(eq(reportsTable.statusTokenHash, statusTokenHash)))[0] ?? null;
    },

    /** Marks a report withdrawn; false where no report has this token. */
    async withdraw(statusTokenHash: string): Promise<boolean> {
      const withdrawn = await database
        .update(reportsTable)
        .set({ state: 'withdrawn' })
        .where(eq(reportsTable.statusTokenHash, statusTokenHash))
        .returning({ id: reportsTable.id });
      return withdrawn.length > 0;
    },

    /**
     * At most `limit` reports, newest first, that came before the report `after` (null: from the newest on).
     */
    list(limit: number, after: string | null): Promise<StoredReport[]> {
      const { receivedAt, id } = reportsTable;
      const older = sql`(${receivedAt}, ${id}) < (select received_at, id from reports where id = ${after})`;
      return database
        .select()
        .from(reportsTable)
        .where(after === null ? undefined : older)
        .orderBy(desc(receivedAt), desc(id))
        .limit(limit);
    },
  };
}

const rowOf = ({ report, bodySha256, receivedAt, picture, statusTokenHash }: NewReport) => ({
  id: report.id,
  receivedAt,
  bodySha256,
  report,
  pictureSha256: picture?.sha256 ?? null,
  pictureMediaType: picture?.mediaType ?? null,
  statusTokenHash,
  pageUrl: report.page.url,
  category: report.category,
});
