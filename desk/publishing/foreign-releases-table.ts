import { bigint, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** Releases that reports claim and this desk never made. It holds nothing else of a report. */
export const foreignReleasesTable = pgTable(
  'foreign_releases',
  {
    deskId: text('desk_id').notNull(),
    listId: text('list_id').notNull(),
    /** SHA-256 of the release. */
    sha256: text().notNull(),
    /** As the first report claimed it. */
    version: bigint({ mode: 'number' }).notNull(),
    firstSeen: moment('first_seen').notNull(),
    lastSeen: moment('last_seen').notNull(),
    /** How many reports claimed it. */
    reports: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.deskId, table.listId, table.sha256] })],
);
