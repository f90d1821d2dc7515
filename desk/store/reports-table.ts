import { isNotNull, isNull, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { reportStates } from '../../src/contract/receipt.ts';
import type { Report } from '../../src/contract/report.ts';

/** How many characters of an address reports are found by; longer ones are compared after that. */
export const startOfPageLength = 200;
/** What reports are found by where an address is looked for. */
export const startOfPage = (table: Record<'pageUrl', AnyPgColumn>) =>
  sql`left(${table.pageUrl}, ${sql.raw(String(startOfPageLength))}) collate "C"`;

/**
 * One row per report. Nothing in it says who wrote the page, who sent the report or from where; for a day it
 * says which reports came from one place.
 */
export const reportsTable = pgTable(
  'reports',
  {
    deskId: text('desk_id').notNull(),
    /** The report's own id: the primary key makes a delivery count once. */
    id: uuid().notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
    /**
     * SHA-256 of the part `report` as it came: tells a repeated delivery from another report of the same id.
     */
    bodySha256: text('body_sha256').notNull(),
    report: jsonb().$type<Report>().notNull(),
    pictureSha256: text('picture_sha256'),
    pictureMediaType: text('picture_media_type'),
    state: text({ enum: reportStates }).notNull().default('received'),
    /**
     * SHA-256 of the token in the status address, so that whoever reads the table cannot withdraw reports.
     */
    statusTokenHash: text('status_token_hash').notNull(),
    pageUrl: text('page_url').notNull(),
    category: text().notNull(),
    /** When it was put to a claim; null where that, or its withdrawal, is still to be done. */
    groupedAt: timestamp('grouped_at', { withTimezone: true, precision: 3, mode: 'date' }),
    /** The sender, as `desk/queue/report-sources.ts` says; kept for a day. */
    source: text(),
    /** The desk that passed it on, see `desk/bundles/`; null where a person sent it. */
    partner: text(),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.id] }),
    unique('reports_by_status_token').on(table.deskId, table.statusTokenHash),
    // What is deleted one day is found without reading all reports.
    index('reports_with_contact').on(table.deskId).where(sql`${table.report} ? 'contact'`),
    index('reports_to_empty')
      .on(table.deskId)
      .where(sql`${table.state} = 'withdrawn' and ${table.pageUrl} <> ''`),
    // Read backwards it is the order of the queue: newest first.
    index('reports_by_time').on(table.deskId, table.receivedAt, table.id),
    index('reports_to_group').on(table.deskId, table.receivedAt).where(isNull(table.groupedAt)),
    // By how its address begins, compared byte by byte; a whole address may be longer than an index takes.
    // A report comes into it once it is put to a claim, so that no sender waits for it.
    index('reports_by_page').on(table.deskId, startOfPage(table)).where(isNotNull(table.groupedAt)),
    index('reports_by_source')
      .on(table.deskId, table.source, table.receivedAt)
      .where(isNotNull(table.source)),
  ],
);
