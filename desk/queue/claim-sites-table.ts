import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/** How many reports of a claim came from which site. */
export const claimSitesTable = pgTable(
  'claim_sites',
  {
    deskId: text('desk_id').notNull(),
    claimId: uuid('claim_id').notNull(),
    site: text().notNull(),
    reports: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.claimId, table.site] }),
    index('claim_sites_by_site').on(table.deskId, table.site, table.claimId),
  ],
);
