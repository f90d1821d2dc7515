import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull, notInArray, sql } from 'drizzle-orm';
import { disputeDue } from '../disputes/dispute-due.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import type { StoredReport } from '../store/report-store.ts';
import { reportsTable } from '../store/reports-table.ts';
import { thisTransaction } from './changes.ts';
import { claimPassagesTable } from './claim-passages-table.ts';
import { claimPicturesTable } from './claim-pictures-table.ts';
import { claimReportsTable } from './claim-reports-table.ts';
import { claimSitesTable } from './claim-sites-table.ts';
import { claimsTable, type StoredClaim } from './claims-table.ts';
import { countClaim } from './count-claim.ts';
import { findClaim } from './find-claim.ts';
import { forgetWords, type Pointed } from './forget-words.ts';
import { addToSpark, heatOf, joinHeat, sparkOf } from './heat.ts';
import { isOfFlood } from './is-of-flood.ts';
import { type Point, pointsOfReport, siteOf } from './points-of-report.ts';

/** Any number, as long as every desk process takes the same. */
const groupingLock = 7_294_303;

/**
 * Lets no other process change which reports a claim has until the transaction ends. Otherwise two reports of
 * a new rumour that come at once would become two claims.
 */
export const lockGrouping = (transaction: DeskDatabase, deskId: string) =>
  transaction.execute(sql`select pg_advisory_xact_lock(${groupingLock}, hashtext(${deskId}))`);

/**
 * Puts a report to the claims it belongs to, or takes it out of them where it was withdrawn, and counts it
 * there. All in the transaction of the caller, who holds the lock.
 */
export async function groupReport(
  transaction: DeskDatabase,
  deskId: string,
  stored: StoredReport,
): Promise<void> {
  const removed = await removeReport(transaction, deskId, stored.id);
  if (stored.state === 'withdrawn') await forgetWords(transaction, deskId, stored, removed);
  else await addReport(transaction, deskId, stored);
  await transaction
    .update(reportsTable)
    .set({ groupedAt: new Date() })
    .where(and(eq(reportsTable.deskId, deskId), eq(reportsTable.id, stored.id)));
}

/** Takes a report out of all claims. The caller holds the lock. */
async function removeReport(transaction: DeskDatabase, deskId: string, reportId: string): Promise<Pointed[]> {
  const removed = await transaction
    .delete(claimReportsTable)
    .where(and(eq(claimReportsTable.deskId, deskId), eq(claimReportsTable.reportId, reportId)))
    .returning({ claimId: claimReportsTable.claimId, passageId: claimReportsTable.passageId });
  const claims = new Set(removed.map(({ claimId }) => claimId));
  for (const claimId of [...claims].sort()) await countClaim(transaction, deskId, claimId);
  return removed;
}

async function addReport(transaction: DeskDatabase, deskId: string, stored: StoredReport): Promise<void> {
  const points = pointsOfReport(stored, await isOfFlood(transaction, deskId, stored));
  const claims = new Map<string, string>();
  for (const point of points) {
    const claimId =
      (await findClaim(transaction, deskId, point.lookups, stored.id)) ??
      (await foundClaim(transaction, deskId, stored, point));
    await addPoint(transaction, deskId, stored, claimId, point);
    if (!claims.has(claimId)) claims.set(claimId, point.founds.title);
  }
  // In this order, as everybody who locks several, so that nobody waits for somebody who waits for them.
  const ids = [...claims].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [claimId, title] of ids) await countIn(transaction, deskId, stored, { claimId, title });
}

async function foundClaim(
  transaction: DeskDatabase,
  deskId: string,
  { report, receivedAt }: StoredReport,
  { founds, lookups }: Point,
): Promise<string> {
  const id = randomUUID();
  const source = lookups.find((lookup) => lookup.by === 'source')?.source ?? null;
  const { title, dispute, entry, pageKey } = founds;
  await transaction.insert(claimsTable).values({
    ...{ deskId, id, title, dispute, pageKey, source },
    category: report.category,
    ...(entry ? { listId: entry.listId, entryId: entry.entryId } : {}),
    dueAt: dispute ? disputeDue(receivedAt) : null,
    // A flood is muted from its beginning. It is counted and kept all the same, and staff can see it.
    muted: source !== null,
    ...{ firstSeen: receivedAt, lastSeen: receivedAt, heat: Number.NEGATIVE_INFINITY },
    ...{ spark: [...sparkOf([]).counts], sparkHour: 0, changed: thisTransaction },
  });
  return id;
}

async function addPoint(
  transaction: DeskDatabase,
  deskId: string,
  { id: reportId, receivedAt, report }: StoredReport,
  claimId: string,
  { passage, founds, lookups }: Point,
): Promise<void> {
  const added = await transaction
    .insert(claimReportsTable)
    .values({ deskId, claimId, reportId, passageId: passage?.id ?? '', receivedAt })
    .onConflictDoNothing()
    .returning({ reportId: claimReportsTable.reportId });
  // The same words twice in one report count once.
  if (added.length === 0 || !passage) return;
  const { id, quote, pairs, bits, permalink = null, textFragmentUrl = null } = passage;
  await transaction
    .insert(claimPassagesTable)
    .values({
      ...{ deskId, claimId, id, text: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      ...{ pageUrl: report.page.url, permalink, textFragmentUrl, firstSeen: receivedAt, reports: 1 },
      ...{ dispute: founds.dispute, flood: lookups.some(({ by }) => by === 'source'), pairs, bits },
    })
    .onConflictDoUpdate({
      target: [claimPassagesTable.deskId, claimPassagesTable.claimId, claimPassagesTable.id],
      set: { reports: sql`${claimPassagesTable.reports} + 1` },
    });
}

/** Whether one report more is news of a claim that was closed: not of a muted one, nor a second time. */
const grewWhenClosed = ({ state, muted, recheckAt }: StoredClaim) =>
  state === 'closed' && !muted && recheckAt === null;

/** Counts a report that is new in a claim. */
async function countIn(
  transaction: DeskDatabase,
  deskId: string,
  stored: StoredReport,
  { claimId, title }: { claimId: string; title: string },
) {
  const { id: reportId, receivedAt, report, pictureSha256, pictureMediaType, partner } = stored;
  const isClaim = and(eq(claimsTable.deskId, deskId), eq(claimsTable.id, claimId));
  const [before] = await transaction.select().from(claimsTable).where(isClaim).for('update');
  if (!before) throw new Error('group-report: a claim was there and is gone');
  const [site] = await transaction
    .insert(claimSitesTable)
    .values({ deskId, claimId, site: siteOf(report.page.url), reports: 1 })
    .onConflictDoUpdate({
      target: [claimSitesTable.deskId, claimSitesTable.claimId, claimSitesTable.site],
      set: { reports: sql`${claimSitesTable.reports} + 1` },
    })
    .returning({ reports: claimSitesTable.reports });
  const [picture] =
    pictureSha256 === null || pictureMediaType === null
      ? []
      : await transaction
          .insert(claimPicturesTable)
          .values({
            ...{ deskId, claimId, sha256: pictureSha256, mediaType: pictureMediaType, reports: 1, reportId },
          })
          .onConflictDoUpdate({
            target: [claimPicturesTable.deskId, claimPicturesTable.claimId, claimPicturesTable.sha256],
            set: { reports: sql`${claimPicturesTable.reports} + 1` },
          })
          .returning({ reports: claimPicturesTable.reports });
  const spark = addToSpark({ counts: before.spark, lastHour: before.sparkHour }, receivedAt);
  await transaction
    .update(claimsTable)
    .set({
      reports: before.reports + 1,
      people: before.people + (report.capture.automatic || partner !== null ? 0 : 1),
      sites: before.sites + (site?.reports === 1 ? 1 : 0),
      pictures: before.pictures + (picture?.reports === 1 ? 1 : 0),
      firstSeen: new Date(Math.min(before.firstSeen.getTime(), receivedAt.getTime())),
      lastSeen: new Date(Math.max(before.lastSeen.getTime(), receivedAt.getTime())),
      // Whoever gave it its title may have withdrawn what they said.
      ...(before.title === '' ? { title } : {}),
      // Nobody opens it again but staff, who see it from now on where they look at what was decided once.
      ...(grewWhenClosed(before) ? { recheckAt: receivedAt } : {}),
      heat: joinHeat(before.heat, heatOf([receivedAt])),
      ...{ spark: [...spark.counts], sparkHour: spark.lastHour, changed: thisTransaction },
    })
    .where(isClaim);
}

/** The next report that is to be put to a claim, or taken out of one, `but` these; null where none is. */
export async function nextToGroup(
  transaction: DeskDatabase,
  deskId: string,
  but: readonly string[],
): Promise<StoredReport | null> {
  const [stored] = await transaction
    .select()
    .from(reportsTable)
    .where(
      and(
        eq(reportsTable.deskId, deskId),
        isNull(reportsTable.groupedAt),
        but.length > 0 ? notInArray(reportsTable.id, [...but]) : undefined,
      ),
    )
    .orderBy(asc(reportsTable.receivedAt))
    .limit(1)
    // One that is being withdrawn just now comes next time.
    .for('update', { skipLocked: true });
  return stored ?? null;
}
