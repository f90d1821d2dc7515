import { sql } from 'drizzle-orm';
import {
  bigint,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Envelope } from '../../src/contract/signed/envelope.ts';
import type { EntryChange } from '../../src/contract/staff/verdict.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** A version is being made until it is published, or dropped because it was built upon an older one. */
const releaseStates = ['making', 'published', 'dropped'] as const;

/** The versions that the desk made of its list. A row is what claims the number: no two have one. */
export const releasesTable = pgTable(
  'releases',
  {
    deskId: text('desk_id').notNull(),
    /** The list's name in addresses. */
    list: text().notNull(),
    version: bigint({ mode: 'number' }).notNull(),
    state: text({ enum: releaseStates }).notNull(),
    /** The version it is built upon, and the digest of its release; 0 and null where there was none. */
    baseVersion: bigint('base_version', { mode: 'number' }).notNull(),
    baseRelease: text('base_release'),
    generatedAt: text('generated_at').notNull(),
    /** The first line of the list. */
    header: text().notNull(),
    changes: jsonb().$type<EntryChange[]>().notNull(),
    /** What is to be signed and has been, once it was planned; how many signatures it needs. */
    envelope: jsonb().$type<Envelope>(),
    missing: integer(),
    begunAt: moment('begun_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.list, table.version] }),
    uniqueIndex('releases_in_the_making').on(table.deskId, table.list).where(sql`state = 'making'`),
  ],
);
