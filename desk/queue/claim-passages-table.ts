import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

/** The letters of a text, by which passages are found where a search has no pair of them. */
export const lettersOf = (text: AnyPgColumn | string) => sql`string_to_array(lower(${text}), null)`;

/** The different passages that reports of a claim point at, each as it was reported first. */
export const claimPassagesTable = pgTable(
  'claim_passages',
  {
    deskId: text('desk_id').notNull(),
    claimId: uuid('claim_id').notNull(),
    /** Of its letters, see `letter-pairs.ts`: the same in every claim. */
    id: text().notNull(),
    text: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    pageUrl: text('page_url').notNull(),
    permalink: text(),
    textFragmentUrl: text('text_fragment_url'),
    firstSeen: timestamp('first_seen', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
    reports: integer().notNull(),
    /** Whether it is quoted to say that an entry is wrong: no other report is put to it then. */
    dispute: boolean().notNull(),
    /** Whether it came with a flood: whoever reports the same in earnest is not put to the flood. */
    flood: boolean().notNull().default(false),
    pairs: integer().array().notNull(),
    bits: real().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.claimId, table.id] }),
    index('claim_passages_by_id').on(table.deskId, table.id),
    // Without lists of what is still to be sorted in, which each search would read from end to end.
    index('claim_passages_by_letter').using('gin', lettersOf(table.text)).with({ fastupdate: false }),
    index('claim_passages_by_pair').using('gin', table.pairs).with({ fastupdate: false }),
  ],
);
