import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Which reports were passed on to which desks. */
export const passedOnTable = pgTable(
  'passed_on',
  {
    deskId: text('desk_id').notNull(),
    reportId: uuid('report_id').notNull(),
    partner: text().notNull(),
    /** The last bundle it was in. */
    bundle: uuid().notNull(),
    passedAt: timestamp('passed_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
    /** Where the other desk tells the reporter what came of it; null where it has not answered. */
    statusUrl: text('status_url'),
    /** The claim it was passed on with; null in rows of before. */
    claimId: uuid('claim_id'),
    /** Once the report is withdrawn: whether the other desk was told so, or staff have to; null before. */
    withdrawal: text({ enum: ['told', 'to-tell'] }),
    /** How often that desk was told, and when it is told again. */
    tries: integer().notNull().default(0),
    nextTryAt: timestamp('next_try_at', { withTimezone: true, precision: 3, mode: 'date' }),
  },
  (table) => [primaryKey({ columns: [table.deskId, table.reportId, table.partner] })],
);
