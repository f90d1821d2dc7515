import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** The bundles that were taken in: one that comes again is the same. */
export const bundlesTable = pgTable(
  'bundles',
  {
    deskId: text('desk_id').notNull(),
    /** The desk it is from: no other one can take its numbers. */
    partner: text().notNull(),
    id: uuid().notNull(),
    title: text().notNull(),
    reports: integer().notNull(),
    receivedAt: moment('received_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.deskId, table.partner, table.id] })],
);
