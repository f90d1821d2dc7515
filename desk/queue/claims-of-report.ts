import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { readLog } from '../log/log-store.ts';
import type { StoredReport } from '../store/report-store.ts';
import { thisTransaction } from './changes.ts';
import { claimAnswersTable, claimQuestionsTable } from './claim-questions-table.ts';
import { claimReportsTable } from './claim-reports-table.ts';
import { claimsTable } from './claims-table.ts';
import { doesReasonWait } from './decide-action.ts';
import type { ClaimOfReport } from './outcome-of-report.ts';
import type { Queue } from './surroundings.ts';

type Database = Pick<Queue, 'database' | 'deskId'>;

/** The claims a report is in, as far as its sender may know of them. */
export async function claimsOfReport(
  { database, deskId }: Database,
  reportId: string,
): Promise<ClaimOfReport[]> {
  const claims = await database
    .select()
    .from(claimsTable)
    .where(
      and(eq(claimsTable.deskId, deskId), inArray(claimsTable.id, claimIdsOf(database, deskId, reportId))),
    )
    .orderBy(asc(claimsTable.number));
  const questions = await database
    .select({
      id: claimQuestionsTable.id,
      claimId: claimQuestionsTable.claimId,
      askedAt: claimQuestionsTable.askedAt,
      text: claimQuestionsTable.text,
      answer: claimAnswersTable.text,
    })
    .from(claimQuestionsTable)
    .leftJoin(
      claimAnswersTable,
      and(
        eq(claimAnswersTable.deskId, claimQuestionsTable.deskId),
        eq(claimAnswersTable.questionId, claimQuestionsTable.id),
        eq(claimAnswersTable.reportId, reportId),
      ),
    )
    .where(
      and(
        eq(claimQuestionsTable.deskId, deskId),
        inArray(claimQuestionsTable.claimId, claimIdsOf(database, deskId, reportId)),
        isNull(claimQuestionsTable.endedAt),
      ),
    )
    .orderBy(asc(claimQuestionsTable.askedAt));
  const merged = await mergedInto(database, deskId, reportId);
  return Promise.all(
    claims.map(async (claim, index) => ({
      state: claim.state,
      // Why a dispute was closed is said to nobody before a second person has approved it.
      closedFor: doesReasonWait(claim) ? null : claim.closedFor,
      // What was said in a claim before it was merged into this one holds for its reports.
      lines: (
        await Promise.all(
          [claim.id, ...(index === 0 ? merged : [])].map((claimId) =>
            readLog(database, deskId, { claimId, kinds: ['claim-noted', 'claim-undone'] }),
          ),
        )
      ).flat(),
      questions: questions
        .filter(({ claimId }) => claimId === claim.id)
        .map(({ claimId: _, ...question }) => question),
    })),
  );
}

/** The ids of the claims a report is in, as a query. */
export const claimIdsOf = (database: Database['database'], deskId: string, reportId: string) =>
  database
    .selectDistinct({ id: claimReportsTable.claimId })
    .from(claimReportsTable)
    .where(and(eq(claimReportsTable.deskId, deskId), eq(claimReportsTable.reportId, reportId)));

/** The claims a report has come through that are merged into others now, whichever. */
async function mergedInto(
  database: Database['database'],
  deskId: string,
  reportId: string,
): Promise<string[]> {
  const way = sql`select unnest(${claimReportsTable.way}) from ${claimReportsTable}
    where ${claimReportsTable.deskId} = ${deskId} and ${claimReportsTable.reportId} = ${reportId}`;
  const rows = await database
    .select({ id: claimsTable.id })
    .from(claimsTable)
    .where(
      and(
        eq(claimsTable.deskId, deskId),
        isNotNull(claimsTable.mergedInto),
        sql`${claimsTable.id} in (${way})`,
      ),
    );
  return rows.map(({ id }) => id);
}

/** Keeps what the sender of a report answers to a question; false where nobody asks them that. */
export async function answerQuestion(
  queue: Database,
  { id: reportId, state }: Pick<StoredReport, 'id' | 'state'>,
  { question, text }: { question: string; text: string },
  now = new Date(),
): Promise<boolean> {
  if (state === 'withdrawn') return false;
  const { database, deskId } = queue;
  return database.transaction(async (transaction) => {
    const [asked] = await transaction
      .select({ claimId: claimQuestionsTable.claimId })
      .from(claimQuestionsTable)
      .where(
        and(
          eq(claimQuestionsTable.deskId, deskId),
          eq(claimQuestionsTable.id, question),
          isNull(claimQuestionsTable.endedAt),
          inArray(claimQuestionsTable.claimId, claimIdsOf(transaction, deskId, reportId)),
        ),
      );
    if (!asked) return false;
    await transaction
      .insert(claimAnswersTable)
      .values({ deskId, questionId: question, reportId, text, answeredAt: now })
      .onConflictDoUpdate({
        target: [claimAnswersTable.deskId, claimAnswersTable.questionId, claimAnswersTable.reportId],
        set: { text: sql`excluded.text`, answeredAt: sql`excluded.answered_at` },
      });
    await transaction
      .update(claimsTable)
      .set({ changed: thisTransaction })
      .where(and(eq(claimsTable.deskId, deskId), eq(claimsTable.id, asked.claimId)));
    return true;
  });
}
