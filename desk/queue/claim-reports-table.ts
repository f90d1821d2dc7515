import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Which passage of which report belongs to which claim: a report of two rumours is in two claims. */
export const claimReportsTable = pgTable(
  'claim_reports',
  {
    deskId: text('desk_id').notNull(),
    claimId: uuid('claim_id').notNull(),
    reportId: uuid('report_id').notNull(),
    /** Empty where the report points at no passage. */
    passageId: text('passage_id').notNull(),
    /** The claims it was in before they were merged, the last one last: by it a merge is undone. */
    way: uuid().array().notNull().default([]),
    receivedAt: timestamp('received_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.claimId, table.reportId, table.passageId] }),
    index('claim_reports_by_report').on(table.deskId, table.reportId),
    index('claim_reports_by_time').on(table.deskId, table.claimId, table.receivedAt, table.reportId),
  ],
);
