import { index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { DryRun } from '../../src/contract/staff/dry-run.ts';

/** What wordings were tried, by which seat, and what they found: who approves a draft reads it again. */
export const dryRunsTable = pgTable(
  'dry_runs',
  {
    deskId: text('desk_id').notNull(),
    id: uuid().notNull(),
    seatId: text('seat_id').notNull(),
    madeAt: timestamp('made_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
    dryRun: jsonb('dry_run').$type<DryRun>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.id] }),
    index('dry_runs_by_time').on(table.deskId, table.madeAt),
  ],
);
