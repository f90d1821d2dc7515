import { and, asc, desc, eq } from 'drizzle-orm';
import type { Claim, Question } from '../../src/contract/staff/claim.ts';
import type { Seat } from '../../src/contract/staff/seat.ts';
import { readNewest } from '../log/log-store.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { claimPassagesTable } from './claim-passages-table.ts';
import { claimPicturesTable } from './claim-pictures-table.ts';
import { claimAnswersTable, claimQuestionsTable } from './claim-questions-table.ts';
import { claimsTable, type StoredClaim } from './claims-table.ts';
import { doesReasonWait } from './decide-action.ts';
import { describeClaim, describeTimeline, type Surroundings } from './describe-claim.ts';
import { isSeen, type Queue, surroundingsOf } from './surroundings.ts';

/** How many passages and pictures one answer holds. */
const mostShown = 200;

/** The claim of this id, if it is of a category that `seat` works on; null otherwise. */
export async function findSeenClaim(
  { database, deskId }: Pick<Queue, 'database' | 'deskId'>,
  id: string,
  seat: Seat,
): Promise<StoredClaim | null> {
  const isClaim = and(eq(claimsTable.deskId, deskId), eq(claimsTable.id, id));
  const [claim] = await database.select().from(claimsTable).where(isClaim);
  return claim && isSeen(claim, seat) ? claim : null;
}

/** All that is known of a claim but its single reports. */
export async function readClaim(queue: Queue, stored: StoredClaim, seat: Seat): Promise<Claim> {
  const { database, deskId } = queue;
  const around = await surroundingsOf(queue, [stored], seat);
  const [passages, pictures, lines, questions] = await Promise.all([
    database
      .select()
      .from(claimPassagesTable)
      .where(and(eq(claimPassagesTable.deskId, deskId), eq(claimPassagesTable.claimId, stored.id)))
      .orderBy(
        desc(claimPassagesTable.reports),
        asc(claimPassagesTable.firstSeen),
        asc(claimPassagesTable.id),
      )
      .limit(mostShown),
    database
      .select()
      .from(claimPicturesTable)
      .where(and(eq(claimPicturesTable.deskId, deskId), eq(claimPicturesTable.claimId, stored.id)))
      .orderBy(desc(claimPicturesTable.reports), asc(claimPicturesTable.sha256))
      .limit(mostShown),
    readNewest(database, deskId, stored.id),
    readQuestions(database, deskId, stored.id, around),
  ]);
  return {
    ...describeClaim(stored, around),
    passages: passages.map(({ id, text, prefix, suffix, reports, firstSeen, ...where }) => ({
      ...{ id, text, prefix, suffix, reports, firstSeen: firstSeen.toISOString() },
      ...{ pageUrl: where.pageUrl, permalink: where.permalink, textFragmentUrl: where.textFragmentUrl },
    })),
    pictures: pictures.map(({ sha256, mediaType, reports, reportId }) => ({
      ...{ sha256, mediaType, reports, screenshot: `/reports/${reportId}/screenshot` },
    })),
    timeline: describeTimeline(lines, around),
    questions,
    mergedInto: stored.mergedInto,
    closedFor: stored.closedFor,
    reasonWaits:
      doesReasonWait(stored) && stored.closedBy
        ? { seat: stored.closedBy, name: around.nameOf(stored.closedBy) }
        : null,
  };
}

async function readQuestions(
  database: DeskDatabase,
  deskId: string,
  claimId: string,
  { nameOf }: Surroundings,
): Promise<Question[]> {
  const rows = await database
    .select({ question: claimQuestionsTable, answer: claimAnswersTable })
    .from(claimQuestionsTable)
    .leftJoin(
      claimAnswersTable,
      and(
        eq(claimAnswersTable.deskId, claimQuestionsTable.deskId),
        eq(claimAnswersTable.questionId, claimQuestionsTable.id),
      ),
    )
    .where(and(eq(claimQuestionsTable.deskId, deskId), eq(claimQuestionsTable.claimId, claimId)))
    .orderBy(asc(claimQuestionsTable.askedAt), asc(claimAnswersTable.answeredAt));
  const questions = new Map<string, Question>();
  for (const { question, answer } of rows) {
    if (question.endedAt) continue;
    const { id, text, askedAt, askedBy } = question;
    const by = { seat: askedBy, name: nameOf(askedBy) };
    const before = questions.get(id) ?? { id, text, askedAt: askedAt.toISOString(), by, answers: [] };
    const answers = answer
      ? [{ at: answer.answeredAt.toISOString(), text: answer.text, reportId: answer.reportId }]
      : [];
    questions.set(id, { ...before, answers: [...before.answers, ...answers] });
  }
  return [...questions.values()];
}
