import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** The bundles that were made here and what was in them, by which their receipts are known. */
export const madeBundlesTable = pgTable(
  'made_bundles',
  {
    deskId: text('desk_id').notNull(),
    id: uuid().notNull(),
    /** The desk it was for. */
    partner: text().notNull(),
    /** The claim it was made of; null in rows of before. */
    claimId: uuid('claim_id'),
    /** The ids of its reports. */
    reports: uuid().array().notNull(),
    madeAt: moment('made_at').notNull(),
    /** When the receipt of that desk came; null where it has not. */
    receiptAt: moment('receipt_at'),
  },
  (table) => [primaryKey({ columns: [table.deskId, table.id] })],
);
