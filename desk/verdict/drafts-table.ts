import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Entry } from '../../src/contract/list.ts';
import { type Draft, draftStates } from '../../src/contract/staff/verdict.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** What the desk says of a claim, or is about to. Earlier revisions stand in the log. */
export const draftsTable = pgTable(
  'drafts',
  {
    deskId: text('desk_id').notNull(),
    claimId: uuid('claim_id').notNull(),
    /** Rises with each change of what is written. */
    revision: integer().notNull(),
    state: text({ enum: draftStates }).notNull(),
    draft: jsonb().$type<Draft>().notNull(),
    /** Seats that wrote any of it since it was approved last. */
    editors: text().array().notNull(),
    dryRun: text('dry_run'),
    approvedBy: text('approved_by'),
    approvedAt: moment('approved_at'),
    /** Set where not the draft was approved but the entry is taken back. */
    withdrawal: text(),
    /** Why the entry was taken back: readers hear of it once another seat has approved it. */
    reasonWaits: jsonb('reason_waits').$type<{ seat: string; reason: string }>(),
    sentBack: jsonb('sent_back').$type<{ seat: string; reason: string; at: string }>(),
    /** The version that is being made with it. */
    inVersion: integer('in_version'),
    /** What the list says. */
    entryId: text('entry_id').notNull(),
    entry: jsonb().$type<Entry>(),
    publishedVersion: integer('published_version'),
    publishedAt: moment('published_at'),
    /** The sources of the entry: other claims may rest on them. */
    sources: text().array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.claimId] }),
    index('drafts_by_state').on(table.deskId, table.state, table.approvedAt),
    index('drafts_by_source').using('gin', table.sources),
  ],
);
