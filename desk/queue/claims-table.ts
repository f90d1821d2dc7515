import { isNotNull, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { claimStates } from '../../src/contract/staff/claim.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** Where a claim lies in the queue; each view of it is about one shelf. */
const shelves = ['open', 'muted', 'answered', 'closed', 'gone'] as const;

/** Whether all reports of a claim came from programs and other desks. */
export const ofMachines = (table: Record<'people' | 'reports', AnyPgColumn>) =>
  sql`${table.people} = 0 and ${table.reports} > 0`;

/** Whether a dispute was closed with a reason that nobody else has approved yet. */
export const reasonWaits = (
  table: Record<'state' | 'dispute' | 'closedBy' | 'reasonApprovedBy', AnyPgColumn>,
) =>
  sql`${table.state} = 'closed' and ${table.dispute} and ${table.closedBy} is not null
    and ${table.reasonApprovedBy} is null`;

/**
 * What reports are about, one row per claim. All that a line of the queue shows is counted here as reports
 * come in, so that no page of the queue counts reports.
 */
export const claimsTable = pgTable(
  'claims',
  {
    deskId: text('desk_id').notNull(),
    id: uuid().notNull(),
    number: integer().notNull().generatedByDefaultAsIdentity(),
    title: text().notNull(),
    category: text().notNull(),
    state: text({ enum: claimStates }).notNull().default('open'),
    dispute: boolean().notNull().default(false),
    /** The entry it is about: the one the reports name, or the one the desk made of it. */
    listId: text('list_id'),
    entryId: text('entry_id'),
    /** By which it is found; an address may be longer than an index takes. */
    entryKey: text('entry_key').generatedAlwaysAs(
      sql`case when entry_id is not null then md5(list_id || chr(10) || entry_id) end`,
    ),
    /** SHA-256 of the page it is about, where its first report points at no passage. */
    pageKey: text('page_key'),
    /** The sender whose flood it holds, as `report-sources.ts` says; kept for a day. */
    source: text(),
    reports: integer().notNull().default(0),
    /** How many of them came from people. */
    people: integer().notNull().default(0),
    sites: integer().notNull().default(0),
    pictures: integer().notNull().default(0),
    firstSeen: moment('first_seen').notNull(),
    lastSeen: moment('last_seen').notNull(),
    /** See `heat.ts`: sorts by growth at any time, although growth fades. */
    heat: doublePrecision().notNull(),
    /** Reports in each hour up to `sparkHour`, which is counted from 1970. */
    spark: integer().array().notNull(),
    sparkHour: integer('spark_hour').notNull(),
    dueAt: moment('due_at'),
    recheckAt: moment('recheck_at'),
    takenBy: text('taken_by'),
    takenSince: moment('taken_since'),
    takenUntil: moment('taken_until'),
    muted: boolean().notNull().default(false),
    closedFor: text('closed_for'),
    /** Who closed it; of a dispute the reason is public once another seat has approved it. */
    closedBy: text('closed_by'),
    reasonApprovedBy: text('reason_approved_by'),
    mergedInto: uuid('merged_into'),
    shelf: text({ enum: shelves })
      .notNull()
      .generatedAlwaysAs(
        sql`case when merged_into is not null or (reports = 0 and state = 'open') then 'gone'
          when state = 'published' then 'answered'
          when state = 'closed' then 'closed'
          when muted then 'muted'
          else 'open' end`,
      ),
    /** The transaction that changed it last, see `changes.ts`. */
    changed: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.id] }),
    index('claims_by_heat').on(table.deskId, table.shelf, table.heat, table.id),
    index('claims_by_last_seen').on(table.deskId, table.shelf, table.lastSeen, table.id),
    index('claims_by_first_seen').on(table.deskId, table.shelf, table.firstSeen, table.id),
    index('claims_by_reports').on(table.deskId, table.shelf, table.reports, table.id),
    index('claims_by_due').on(table.deskId, table.shelf, table.dueAt, table.id),
    index('claims_by_category').on(table.deskId, table.shelf, table.category),
    index('claims_in_dispute').on(table.deskId, table.shelf).where(sql`${table.dispute}`),
    index('claims_to_approve').on(table.deskId, table.shelf).where(sql`${table.state} = 'to-approve'`),
    index('claims_to_recheck').on(table.deskId, table.recheckAt).where(isNotNull(table.recheckAt)),
    index('claims_of_machines').on(table.deskId, table.shelf, table.heat, table.id).where(ofMachines(table)),
    index('claims_to_say_why').on(table.deskId).where(reasonWaits(table)),
    index('claims_by_number').on(table.deskId, table.number),
    index('claims_by_entry').on(table.deskId, table.entryKey),
    index('claims_by_page').on(table.deskId, table.pageKey),
    index('claims_by_source').on(table.deskId, table.source).where(isNotNull(table.source)),
    index('claims_by_taken').on(table.deskId, table.takenBy, table.takenUntil),
    index('claims_by_change').on(table.deskId, table.changed),
  ],
);

/** A claim as it is stored. */
export type StoredClaim = typeof claimsTable.$inferSelect;
