import { and, eq, sql } from 'drizzle-orm';
import type { DeskDatabase } from '../store/open-database.ts';
import { reportsTable } from '../store/reports-table.ts';
import { thisTransaction } from './changes.ts';
import { claimPassagesTable } from './claim-passages-table.ts';
import { claimPicturesTable } from './claim-pictures-table.ts';
import { claimReportsTable } from './claim-reports-table.ts';
import { claimSitesTable } from './claim-sites-table.ts';
import { claimsTable } from './claims-table.ts';
import { heatOf, sparkOf } from './heat.ts';
import { isReportOfClaim } from './is-report-of-claim.ts';
import { siteOf } from './points-of-report.ts';

/**
 * Counts a claim anew from its reports, after some were taken from it or put to it by hand. The caller holds
 * the lock of grouping.
 */
export async function countClaim(transaction: DeskDatabase, deskId: string, claimId: string): Promise<void> {
  const isClaim = and(eq(claimsTable.deskId, deskId), eq(claimsTable.id, claimId));
  await transaction.select({ id: claimsTable.id }).from(claimsTable).where(isClaim).for('update');
  await countPassages(transaction, deskId, claimId);
  const inClaim = and(eq(claimReportsTable.deskId, deskId), eq(claimReportsTable.claimId, claimId));
  const reports = await transaction
    .selectDistinctOn([reportsTable.receivedAt, reportsTable.id], {
      id: reportsTable.id,
      receivedAt: reportsTable.receivedAt,
      sha256: reportsTable.pictureSha256,
      mediaType: reportsTable.pictureMediaType,
      pageUrl: reportsTable.pageUrl,
      isOfPerson: sql<boolean>`${reportsTable.partner} is null
        and not coalesce((${reportsTable.report} #>> '{capture,automatic}')::boolean, false)`,
    })
    .from(claimReportsTable)
    .innerJoin(reportsTable, isReportOfClaim)
    .where(inClaim)
    .orderBy(reportsTable.receivedAt, reportsTable.id);

  const sites = countBy(reports, ({ pageUrl }) => siteOf(pageUrl));
  const pictures = countBy(
    reports.filter(({ sha256, mediaType }) => sha256 !== null && mediaType !== null),
    ({ sha256 }) => sha256 ?? '',
  );
  const ofClaim = { deskId, claimId };
  await transaction
    .delete(claimSitesTable)
    .where(and(eq(claimSitesTable.deskId, deskId), eq(claimSitesTable.claimId, claimId)));
  await transaction
    .delete(claimPicturesTable)
    .where(and(eq(claimPicturesTable.deskId, deskId), eq(claimPicturesTable.claimId, claimId)));
  for (const some of inParts(sites)) {
    await transaction
      .insert(claimSitesTable)
      .values(some.map(([site, { count }]) => ({ ...ofClaim, site, reports: count })));
  }
  for (const some of inParts(pictures)) {
    await transaction.insert(claimPicturesTable).values(
      some.map(([sha256, { count, first }]) => ({
        ...{ ...ofClaim, sha256, mediaType: first.mediaType ?? '', reports: count, reportId: first.id },
      })),
    );
  }
  const reportedAt = reports.map(({ receivedAt }) => receivedAt);
  const [firstSeen, lastSeen] = [reportedAt[0], reportedAt.at(-1)];
  const spark = sparkOf(reportedAt);
  await transaction
    .update(claimsTable)
    .set({
      reports: reports.length,
      people: reports.filter(({ isOfPerson }) => isOfPerson).length,
      sites: sites.length,
      pictures: pictures.length,
      ...(firstSeen && lastSeen ? { firstSeen, lastSeen } : {}),
      heat: heatOf(reportedAt),
      ...{ spark: [...spark.counts], sparkHour: spark.lastHour, changed: thisTransaction },
    })
    .where(isClaim);
}

/** PostgreSQL takes 65,535 values in one statement. */
function* inParts<T>(all: readonly T[], size = 1000): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}

/** Counts the passages of a claim, and deletes those that no report points at any more. */
async function countPassages(transaction: DeskDatabase, deskId: string, claimId: string): Promise<void> {
  const isIn = and(eq(claimPassagesTable.deskId, deskId), eq(claimPassagesTable.claimId, claimId));
  await transaction
    .update(claimPassagesTable)
    .set({
      reports: sql`(select count(*) from claim_reports as pointing where pointing.desk_id = ${deskId}
        and pointing.claim_id = ${claimId} and pointing.passage_id = ${claimPassagesTable.id})`,
    })
    .where(isIn);
  await transaction.delete(claimPassagesTable).where(and(isIn, eq(claimPassagesTable.reports, 0)));
}

/** How many of `all` have each key, and the first that has it, in the order they come. */
function countBy<T>(all: readonly T[], keyOf: (each: T) => string): [string, { count: number; first: T }][] {
  const counted = new Map<string, { count: number; first: T }>();
  for (const each of all) {
    const before = counted.get(keyOf(each));
    counted.set(keyOf(each), { count: (before?.count ?? 0) + 1, first: before?.first ?? each });
  }
  return [...counted];
}
