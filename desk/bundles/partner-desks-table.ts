import { isNull } from 'drizzle-orm';
import { pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** Other desks, as an admin has named them. Of one that was taken away the row stays: receipts name it. */
export const partnerDesksTable = pgTable(
  'partner_desks',
  {
    deskId: text('desk_id').notNull(),
    id: text().notNull(),
    name: text().notNull(),
    /** Its public key, in base64. */
    key: text().notNull(),
    /** Where it takes bundles; null where they go by file alone. */
    address: text(),
    addedAt: moment('added_at').notNull(),
    removedAt: moment('removed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.id] }),
    uniqueIndex('partner_desks_by_key').on(table.deskId, table.key).where(isNull(table.removedAt)),
  ],
);
