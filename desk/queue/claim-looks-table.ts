import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Which seat had a claim open when. Forgotten minutes later; it is no part of the log. */
export const claimLooksTable = pgTable(
  'claim_looks',
  {
    deskId: text('desk_id').notNull(),
    claimId: uuid('claim_id').notNull(),
    seatId: text('seat_id').notNull(),
    seenAt: timestamp('seen_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.deskId, table.claimId, table.seatId] })],
);
