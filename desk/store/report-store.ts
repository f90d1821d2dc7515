import { and, desc, eq, type Placeholder, type SQL, sql } from 'drizzle-orm';
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
  /** See `desk/queue/report-sources.ts`. */
  source: string | null;
  /** The desk that passed it on; by default it is from a person. */
  partner?: string;
}

/** The reports of a desk. An id is always lower-case: that is how PostgreSQL writes it. */
export type ReportStore = ReturnType<typeof reportStore>;

/** Reads and writes the reports of the desk `deskId` in `database`. */
export function reportStore(database: DeskDatabase, deskId: string) {
  const isReport = (id: string | Placeholder) =>
    and(eq(reportsTable.deskId, deskId), eq(reportsTable.id, id));
  const hasToken = (hash: string) =>
    and(eq(reportsTable.deskId, deskId), eq(reportsTable.statusTokenHash, hash));

  // One is asked for each report that comes, the other where it came before. Their SQL is made once: to make
  // it takes longer than PostgreSQL takes to answer. They have no name, by which a pooler would have to know
  // them.
  const byId = database
    .select()
    .from(reportsTable)
    .where(isReport(sql.placeholder('id')))
    .prepare('');
  const insertion = database
    .insert(reportsTable)
    .values({ deskId, ...placeholders })
    // Of any unique index: a report that came twice has the same token too, and which of the two indexes
    // meets the other row first is chance.
    .onConflictDoNothing()
    .returning({ id: reportsTable.id })
    .prepare('');

  const find = async (id: string): Promise<StoredReport | null> => (await byId.execute({ id }))[0] ?? null;

  return {
    find,

    /** Stores a report unless one has its id; returns the stored report, and whether it is the new one. */
    async add(added: NewReport): Promise<{ stored: StoredReport; isNew: boolean }> {
      // One statement, so that of deliveries that come at once exactly one writes the row and the others see
      // it.
      const row = rowOf(added);
      const [inserted] = await insertion.execute(row);
      if (inserted) return { stored: { deskId, ...row, ...inserted, ...untouched }, isNew: true };
      const stored = await find(added.report.id);
      if (!stored) throw new Error('report-store: a report was there and is gone');
      return { stored, isNew: false };
    },

    async findByStatusToken(statusTokenHash: string): Promise<StoredReport | null> {
      const rows = database.select().from(reportsTable);
      return (await rows.where(hasToken(statusTokenHash)))[0] ?? null;
    },

    /** Marks a report withdrawn, to be taken out of its claims; false where no report has this token. */
    async withdraw(statusTokenHash: string): Promise<boolean> {
      const withdrawn = await database
        .update(reportsTable)
        .set({ state: 'withdrawn', groupedAt: null })
        .where(hasToken(statusTokenHash))
        .returning({ id: reportsTable.id });
      return withdrawn.length > 0;
    },

    /**
     * At most `limit` reports, newest first, that came before the report `after` (null: from the newest on),
     * `only` those of which this holds.
     */
    list(limit: number, after: string | null, only?: SQL): Promise<StoredReport[]> {
      const { receivedAt, id } = reportsTable;
      const place = sql`select received_at, id from reports where desk_id = ${deskId} and id = ${after}`;
      const older = sql`(${receivedAt}, ${id}) < (${place})`;
      return database
        .select()
        .from(reportsTable)
        .where(and(eq(reportsTable.deskId, deskId), after === null ? undefined : older, only))
        .orderBy(desc(receivedAt), desc(id))
        .limit(limit);
    },
  };
}

const rowOf = ({ report, bodySha256, receivedAt, picture, statusTokenHash, source, partner }: NewReport) => ({
  id: report.id,
  receivedAt,
  bodySha256,
  report,
  pictureSha256: picture?.sha256 ?? null,
  pictureMediaType: picture?.mediaType ?? null,
  statusTokenHash,
  pageUrl: report.page.url,
  category: report.category,
  source,
  partner: partner ?? null,
});

/** A row as it is written, with a blank for each value. */
const placeholders = {
  id: sql.placeholder('id'),
  receivedAt: sql.placeholder('receivedAt'),
  bodySha256: sql.placeholder('bodySha256'),
  report: sql.placeholder('report'),
  pictureSha256: sql.placeholder('pictureSha256'),
  pictureMediaType: sql.placeholder('pictureMediaType'),
  statusTokenHash: sql.placeholder('statusTokenHash'),
  pageUrl: sql.placeholder('pageUrl'),
  category: sql.placeholder('category'),
  source: sql.placeholder('source'),
  partner: sql.placeholder('partner'),
} satisfies Record<keyof ReturnType<typeof rowOf>, Placeholder>;

/** What of a new row the table itself fills in. */
const untouched = { state: 'received', groupedAt: null } as const;
