import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { lookStates } from '../../src/contract/staff/look.ts';

/** What pages of a claim showed of it when staff looked again after it was published. */
export const pageLooksTable = pgTable(
  'page_looks',
  {
    deskId: text('desk_id').notNull(),
    claimId: uuid('claim_id').notNull(),
    /** SHA-256 of the page's address, which its reports have: here it only tells pages apart. */
    page: text().notNull(),
    lookedAt: timestamp('looked_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
    state: text({ enum: lookStates }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.deskId, table.claimId, table.page, table.lookedAt] })],
);
