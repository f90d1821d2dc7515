import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** What staff did, line by line. Lines are only added; `previous` and `hash` chain them. */
export const logTable = pgTable(
  'log',
  {
    deskId: text('desk_id').notNull(),
    sequence: integer().notNull(),
    at: timestamp({ withTimezone: true, precision: 3, mode: 'date' }).notNull(),
    seat: text().notNull(),
    kind: text().notNull(),
    claimId: text('claim_id'),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    previous: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.sequence] }),
    index('log_by_claim').on(table.deskId, table.claimId, table.sequence),
  ],
);
