import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** Which alert was sent last and when, so that of several desk processes one sends it, and not each hour. */
export const alertsSentTable = pgTable(
  'alerts_sent',
  {
    deskId: text('desk_id').notNull(),
    kind: text().notNull(),
    count: integer().notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.deskId, table.kind] })],
);
