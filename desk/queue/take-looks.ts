import { and, desc, eq, inArray } from 'drizzle-orm';
import type { LookState, LooksTold, TellLooks } from '../../src/contract/staff/look.ts';
import type { Seat } from '../../src/contract/staff/seat.ts';
import { refuse, type Taken } from '../problems.ts';
import { sha256 } from '../sha256.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { reportsTable } from '../store/reports-table.ts';
import { claimReportsTable } from './claim-reports-table.ts';
import { isReportOfClaim } from './is-report-of-claim.ts';
import { changeClaim, finish, lockClaim } from './locked-claim.ts';
import { pageLooksTable } from './page-looks-table.ts';
import type { Queue } from './surroundings.ts';

/** A clock may go so far ahead of the desk's, in milliseconds; what is later was not looked at yet. */
const mostAhead = 60 * 60 * 1000;

/**
 * Keeps what pages of a published claim showed when a seat looked at them again, and writes into the log how
 * many still show it. The same page and moment told again change nothing. Pages that no report of the claim
 * names are left out, as are looks of a time to come.
 */
export async function takeLooks(
  { database, deskId }: Pick<Queue, 'database' | 'deskId'>,
  id: string,
  looks: TellLooks['looks'],
  seat: Seat,
  now = new Date(),
): Promise<Taken<LooksTold>> {
  return database.transaction(async (transaction) => {
    const doing = { transaction, deskId, id, seat, now };
    const claim = await lockClaim(doing, id);
    if (!claim) return refuse('not-found');
    if (claim.state !== 'published') return refuse('claim-not-published');
    const addresses = [...new Set(looks.map(({ address }) => address))];
    const reported = await reportedAmong(transaction, { deskId, id }, addresses);
    const rows = looks
      .filter(
        ({ address, lookedAt }) => reported.has(address) && Date.parse(lookedAt) <= now.getTime() + mostAhead,
      )
      .map(({ address, state, lookedAt }) => ({
        ...{ deskId, claimId: id, page: sha256(address), lookedAt: new Date(lookedAt), state },
      }));
    const added =
      rows.length === 0
        ? []
        : await transaction
            .insert(pageLooksTable)
            .values(rows)
            .onConflictDoNothing()
            .returning({ page: pageLooksTable.page });
    const tally = await tallyOfPages(transaction, deskId, id);
    const left = addresses.filter((address) => !reported.has(address));
    if (added.length > 0) {
      await changeClaim(transaction, deskId, id, {});
      await finish(doing, [{ kind: 'pages-looked-at', claimId: id, data: tally }]);
    }
    return { ok: true, value: { ...tally, left } };
  });
}

/** Which of these addresses reports of the claim were made on. */
async function reportedAmong(
  transaction: DeskDatabase,
  { deskId, id }: { deskId: string; id: string },
  addresses: readonly string[],
): Promise<Set<string>> {
  const rows = await transaction
    .selectDistinct({ pageUrl: reportsTable.pageUrl })
    .from(claimReportsTable)
    .innerJoin(reportsTable, isReportOfClaim)
    .where(
      and(
        eq(claimReportsTable.deskId, deskId),
        eq(claimReportsTable.claimId, id),
        inArray(reportsTable.pageUrl, [...addresses]),
      ),
    );
  return new Set(rows.map(({ pageUrl }) => pageUrl));
}

/** What each page of a claim showed last, counted. */
async function tallyOfPages(transaction: DeskDatabase, deskId: string, id: string) {
  const last = await transaction
    .selectDistinctOn([pageLooksTable.page], { state: pageLooksTable.state })
    .from(pageLooksTable)
    .where(and(eq(pageLooksTable.deskId, deskId), eq(pageLooksTable.claimId, id)))
    .orderBy(pageLooksTable.page, desc(pageLooksTable.lookedAt));
  const count = (wanted: LookState) => last.filter(({ state }) => state === wanted).length;
  return {
    ...{ pages: last.length, stillUp: count('still-up'), edited: count('edited'), gone: count('gone') },
  };
}
