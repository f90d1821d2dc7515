import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** How often the work that was done for a report has been used, see `proof-of-work.ts`. */
export const workProofsTable = pgTable(
  'work_proofs',
  {
    deskId: text('desk_id').notNull(),
    reportId: uuid('report_id').notNull(),
    uses: integer().notNull(),
    /** From then on no proof for this report counts that was good when it was used first. */
    expiresAt: timestamp('expires_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.reportId] }),
    index('work_proofs_by_end').on(table.deskId, table.expiresAt),
  ],
);
