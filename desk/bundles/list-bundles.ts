import { and, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { type BundleList, mostListed } from '../../src/contract/bundle.ts';
import type { Seat } from '../../src/contract/staff/seat.ts';
import { claimsTable } from '../queue/claims-table.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { bundlesTable } from './bundles-table.ts';
import { madeBundlesTable } from './made-bundles-table.ts';
import { partnerDesksTable } from './partner-desks-table.ts';

/**
 * The bundles that were given to other desks and taken in from them, as `seat` may see them: one with
 * categories sees those made of their claims, and none that came, since nobody has put those to a category.
 */
export async function listBundles(database: DeskDatabase, deskId: string, seat: Seat): Promise<BundleList> {
  const { categories } = seat;
  const { id, number, title, category } = claimsTable;
  const given = await database
    .select({
      ...{ bundle: madeBundlesTable.id, desk: partnerDesksTable.name, claim: { id, number, title } },
      ...{ reports: madeBundlesTable.reports, madeAt: madeBundlesTable.madeAt },
      receiptAt: madeBundlesTable.receiptAt,
    })
    .from(madeBundlesTable)
    .innerJoin(partnerDesksTable, isOf(madeBundlesTable))
    .leftJoin(claimsTable, and(eq(claimsTable.deskId, deskId), eq(id, madeBundlesTable.claimId)))
    .where(
      and(
        eq(madeBundlesTable.deskId, deskId),
        categories === null ? undefined : inArray(category, categories),
      ),
    )
    .orderBy(desc(isNull(madeBundlesTable.receiptAt)), desc(madeBundlesTable.madeAt), madeBundlesTable.id)
    .limit(mostListed);
  const taken = await database
    .select({
      ...{ bundle: bundlesTable.id, desk: partnerDesksTable.name, title: bundlesTable.title },
      ...{ reports: bundlesTable.reports, receivedAt: bundlesTable.receivedAt },
    })
    .from(bundlesTable)
    .innerJoin(partnerDesksTable, isOf(bundlesTable))
    .where(eq(bundlesTable.deskId, deskId))
    .orderBy(desc(bundlesTable.receivedAt), bundlesTable.id)
    .limit(categories === null ? mostListed : 0);
  return {
    given: given.map((each) => ({
      ...each,
      reports: each.reports.length,
      madeAt: each.madeAt.toISOString(),
      receiptAt: each.receiptAt?.toISOString() ?? null,
    })),
    taken: taken.map((each) => ({ ...each, receivedAt: each.receivedAt.toISOString() })),
  };
}

/** Joins a bundle with the other desk, also where that is named no longer. */
const isOf = (bundle: Record<'deskId' | 'partner', PgColumn>): SQL | undefined =>
  and(eq(partnerDesksTable.deskId, bundle.deskId), eq(partnerDesksTable.id, bundle.partner));
