import { and, asc, eq } from 'drizzle-orm';
import type { DeskDatabase } from '../store/open-database.ts';
import type { StoredReport } from '../store/report-store.ts';
import { reportsTable } from '../store/reports-table.ts';
import { thisTransaction } from './changes.ts';
import { claimPassagesTable } from './claim-passages-table.ts';
import { claimReportsTable } from './claim-reports-table.ts';
import { claimsTable } from './claims-table.ts';
import { isReportOfClaim } from './is-report-of-claim.ts';
import { letterPairs } from './letter-pairs.ts';
import { titlesOf } from './points-of-report.ts';

/** What a report pointed at in a claim; no passage is the empty text. */
export interface Pointed {
  claimId: string;
  passageId: string;
}

/**
 * Has claims say nothing any more that a withdrawn report alone has said: a title it gave and the place at
 * which its passages were seen come from the first report that is left. A claim without one has no title. The
 * report is out of these claims already, and the caller holds the lock of grouping.
 */
export async function forgetWords(
  transaction: DeskDatabase,
  deskId: string,
  { report }: Pick<StoredReport, 'report'>,
  pointed: readonly Pointed[],
): Promise<void> {
  const given = new Set(titlesOf(report));
  for (const claimId of new Set(pointed.map((each) => each.claimId))) {
    const isClaim = and(eq(claimsTable.deskId, deskId), eq(claimsTable.id, claimId));
    const [claim] = await transaction.select({ title: claimsTable.title }).from(claimsTable).where(isClaim);
    if (!claim || !given.has(claim.title)) continue;
    const first = await firstLeft(transaction, deskId, { claimId, passageId: null });
    const of = first?.report.passages.find(({ quote }) => letterPairs(quote.exact).id === first.passageId);
    const [title = ''] = first ? titlesOf(first.report, of) : [];
    await transaction.update(claimsTable).set({ title, changed: thisTransaction }).where(isClaim);
  }
  for (const { claimId, passageId } of pointed) {
    if (passageId === '') continue;
    const first = await firstLeft(transaction, deskId, { claimId, passageId });
    const left = first?.report.passages.find(({ quote }) => letterPairs(quote.exact).id === passageId);
    if (!first || !left) continue;
    const { quote, permalink = null, textFragmentUrl = null } = left;
    await transaction
      .update(claimPassagesTable)
      .set({
        ...{ text: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
        ...{ pageUrl: first.report.page.url, permalink, textFragmentUrl, firstSeen: first.receivedAt },
      })
      .where(
        and(
          eq(claimPassagesTable.deskId, deskId),
          eq(claimPassagesTable.claimId, claimId),
          eq(claimPassagesTable.id, passageId),
        ),
      );
  }
}

/** The first report that is left of those in a claim, or of those that point at one passage of it. */
async function firstLeft(
  transaction: DeskDatabase,
  deskId: string,
  { claimId, passageId }: { claimId: string; passageId: string | null },
) {
  const [row] = await transaction
    .select({
      report: reportsTable.report,
      receivedAt: reportsTable.receivedAt,
      passageId: claimReportsTable.passageId,
    })
    .from(claimReportsTable)
    .innerJoin(reportsTable, isReportOfClaim)
    .where(
      and(
        eq(claimReportsTable.deskId, deskId),
        eq(claimReportsTable.claimId, claimId),
        passageId === null ? undefined : eq(claimReportsTable.passageId, passageId),
      ),
    )
    .orderBy(asc(claimReportsTable.receivedAt), asc(claimReportsTable.reportId))
    .limit(1);
  return row;
}
