import { and, eq, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm';
import { forgetExamples } from '../dry-run/forget-examples.ts';
import { claimPicturesTable } from '../queue/claim-pictures-table.ts';
import { claimAnswersTable } from '../queue/claim-questions-table.ts';
import { claimReportsTable } from '../queue/claim-reports-table.ts';
import { claimsTable } from '../queue/claims-table.ts';
import { signInsTable } from '../staff/seats-table.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { reportsTable } from '../store/reports-table.ts';
import { emptiedReport } from './emptied-report.ts';
import { proofStore } from './proof-store.ts';

const hour = 60 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;

/**
 * Deletes what a desk keeps no longer: what withdrawn reports said, how to reach whoever has got an answer,
 * sign-ins and proofs of work that have ended, and, where it says so, pictures older than that. Returns the
 * pictures that may be without a report now.
 */
export async function keepNoLonger(
  database: DeskDatabase,
  deskId: string,
  { keepPictures, now }: { keepPictures: number | null; now: Date },
): Promise<string[]> {
  const ofDesk = eq(reportsTable.deskId, deskId);
  const freed = await emptyWithdrawn(database, deskId);
  // Their states have ended long since, so that nobody can come back with one.
  await database
    .delete(signInsTable)
    .where(and(eq(signInsTable.deskId, deskId), lt(signInsTable.createdAt, new Date(now.getTime() - hour))));
  await proofStore(database, deskId).forgetEnded(now);
  // Every claim it is in has its answer, or was closed.
  const open = database
    .select({ one: sql`1` })
    .from(claimReportsTable)
    .innerJoin(
      claimsTable,
      and(eq(claimsTable.deskId, claimReportsTable.deskId), eq(claimsTable.id, claimReportsTable.claimId)),
    )
    .where(
      and(
        eq(claimReportsTable.deskId, deskId),
        eq(claimReportsTable.reportId, reportsTable.id),
        inArray(claimsTable.shelf, ['open', 'muted']),
      ),
    );
  await database
    .update(reportsTable)
    .set({ report: sql`${reportsTable.report} - 'contact'` })
    .where(
      and(
        ofDesk,
        sql`${reportsTable.report} ? 'contact'`,
        isNotNull(reportsTable.groupedAt),
        sql`not exists (${open})`,
      ),
    );
  if (keepPictures === null) return freed;
  const aged = await forgetPictures(database, deskId, new Date(now.getTime() - keepPictures * day));
  return [...freed, ...aged];
}

/** Empties reports that were withdrawn and taken out of their claims; returns their pictures. */
async function emptyWithdrawn(database: DeskDatabase, deskId: string): Promise<string[]> {
  const withdrawn = await database
    .select({ id: reportsTable.id, report: reportsTable.report, picture: reportsTable.pictureSha256 })
    .from(reportsTable)
    .where(
      and(
        eq(reportsTable.deskId, deskId),
        eq(reportsTable.state, 'withdrawn'),
        ne(reportsTable.pageUrl, ''),
        isNotNull(reportsTable.groupedAt),
      ),
    );
  for (const { id, report } of withdrawn) {
    await database
      .update(reportsTable)
      .set({
        report: emptiedReport(report),
        pageUrl: '',
        category: 'other',
        pictureSha256: null,
        pictureMediaType: null,
        source: null,
      })
      .where(and(eq(reportsTable.deskId, deskId), eq(reportsTable.id, id)));
    await database
      .delete(claimAnswersTable)
      .where(and(eq(claimAnswersTable.deskId, deskId), eq(claimAnswersTable.reportId, id)));
  }
  const passages = withdrawn.flatMap(({ report }) => report.passages.map(({ quote }) => quote.exact));
  await forgetExamples(database, deskId, passages);
  return withdrawn.flatMap(({ picture }) => (picture === null ? [] : [picture]));
}

async function forgetPictures(database: DeskDatabase, deskId: string, before: Date): Promise<string[]> {
  const aged = and(
    eq(reportsTable.deskId, deskId),
    isNotNull(reportsTable.pictureSha256),
    lt(reportsTable.receivedAt, before),
  );
  const found = await database
    .selectDistinct({ sha256: reportsTable.pictureSha256 })
    .from(reportsTable)
    .where(aged);
  await database.update(reportsTable).set({ pictureSha256: null, pictureMediaType: null }).where(aged);
  return found.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
}

/** Which of these pictures a report of any desk in this database has. The claims forget the others. */
export async function picturesInUse(
  database: DeskDatabase,
  pictures: readonly string[],
): Promise<Set<string>> {
  if (pictures.length === 0) return new Set();
  const found = await database
    .selectDistinct({ sha256: reportsTable.pictureSha256 })
    .from(reportsTable)
    .where(inArray(reportsTable.pictureSha256, [...pictures]));
  const used = new Set(found.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])));
  const unused = pictures.filter((sha256) => !used.has(sha256));
  if (unused.length > 0)
    await database.delete(claimPicturesTable).where(inArray(claimPicturesTable.sha256, unused));
  return used;
}
