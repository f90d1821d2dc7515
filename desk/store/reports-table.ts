import { index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { reportStates } from '../../src/contract/receipt.ts';
import type { Report } from '../../src/contract/report.ts';

/** One row per report. Nothing in it says who wrote the page, who sent the report or from where. */
export const reportsTable = pgTable(
  'reports',
  {
    /** The report's own id: its primary key makes a delivery count once. */
    id: uuid().primaryKey(),
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
    statusTokenHash: text('status_token_hash').notNull().unique(),
    pageUrl: text('page_url').notNull(),
    category: text().notNull(),
  },
  // Read backwards it is the order of the queue: newest first.
  (table) => [index('reports_by_time').on(table.receivedAt, table.id)],
);
