import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/** The different pictures that came with reports of a claim. */
export const claimPicturesTable = pgTable(
  'claim_pictures',
  {
    deskId: text('desk_id').notNull(),
    claimId: uuid('claim_id').notNull(),
    sha256: text().notNull(),
    mediaType: text('media_type').notNull(),
    reports: integer().notNull(),
    /** The first report that has it. */
    reportId: uuid('report_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.claimId, table.sha256] }),
    index('claim_pictures_by_sha256').on(table.deskId, table.sha256),
  ],
);
