import { and, count, desc, eq, gte, inArray, lt, min, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { statuses } from '../../src/contract/list.ts';
import type { Summary } from '../../src/contract/staff/summary.ts';
import type { Desk } from '../desk.ts';
import { logTable } from '../log/log-table.ts';
import { publicEntries } from '../publishing/public-entries.ts';
import { claimsTable } from '../queue/claims-table.ts';
import { pageLooksTable } from '../queue/page-looks-table.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { reportsTable } from '../store/reports-table.ts';
import { correctionsIn } from './corrections-in.ts';
import { halfLife, type PageAfter } from './half-life.ts';
import { type Answer, hoursToAnswer } from './hours-to-answer.ts';
import { dayIn, daysOf, type Period } from './read-period.ts';

const mostSites = 100;
/** What the log calls that a claim has its answer. */
const answerKinds = ['claim-closed', 'verdict-published'];

/** What is asked for: a period in a time zone, and the categories a seat works on (null for all). */
export interface Asked {
  period: Period;
  timeZone: string;
  categories: readonly string[] | null;
}

/** Counts what the desk did in a period. */
export async function gatherSummary(
  desk: Pick<Desk, 'database' | 'deskId' | 'lists' | 'publicAddress'>,
  asked: Asked,
): Promise<Summary> {
  const { database, deskId } = desk;
  const { period, timeZone } = asked;
  const isReported = and(
    eq(reportsTable.deskId, deskId),
    within(reportsTable.receivedAt, asked),
    ofSeat(reportsTable.category, asked),
  );
  const isClaim = and(
    eq(claimsTable.deskId, deskId),
    ne(claimsTable.shelf, 'gone'),
    ofSeat(claimsTable.category, asked),
  );
  const isOpened = within(claimsTable.firstSeen, asked);
  const isOpen = inArray(claimsTable.shelf, ['open', 'muted']);

  const [reports] = await database
    .select({
      received: count(),
      withdrawn: countWhere(eq(reportsTable.state, 'withdrawn')),
      disputes: countWhere(sql`${reportsTable.report} -> 'disputes' is not null`),
    })
    .from(reportsTable)
    .where(isReported);
  const [claims] = await database
    .select({
      opened: countWhere(isOpened),
      open: countWhere(isOpen),
      overdue: countWhere(and(isOpen, lt(claimsTable.dueAt, sql`now()`))),
    })
    .from(claimsTable)
    .where(isClaim);
  const reportsOf = await database
    .select({ id: reportsTable.category, reports: count() })
    .from(reportsTable)
    .where(isReported)
    .groupBy(reportsTable.category)
    .orderBy(desc(count()), reportsTable.category);
  const claimsOf = await database
    .select({ id: claimsTable.category, claims: count() })
    .from(claimsTable)
    .where(and(isClaim, isOpened))
    .groupBy(claimsTable.category);
  const sites = await database
    .select({ site: siteOfPage, reports: count() })
    .from(reportsTable)
    .where(isReported)
    .groupBy(siteOfPage)
    .orderBy(desc(count()), siteOfPage);
  const day = sql<string>`to_char(${reportsTable.receivedAt} at time zone ${sql.raw(quoted(timeZone))}, 'YYYY-MM-DD')`;
  const days = await database
    .select({ day, reports: count() })
    .from(reportsTable)
    .where(isReported)
    .groupBy(day);

  const answers = await answersIn(database, deskId, asked);
  const answerDays = answers.map(({ at }) => at).map(dayIn(timeZone));
  const entries = [...(await publicEntries(desk.lists)).values()];
  const corrections = correctionsIn(entries, asked, desk.publicAddress());
  const categoryIds = new Set([...reportsOf, ...claimsOf].map(({ id }) => id));
  return {
    ...{ from: period.from, to: period.to, timeZone },
    reports: reports ?? { received: 0, withdrawn: 0, disputes: 0 },
    claims: { ...(claims ?? { opened: 0, open: 0, overdue: 0 }), answered: answers.length },
    categories: [...categoryIds].map((id) => ({
      id,
      reports: reportsOf.find((each) => each.id === id)?.reports ?? 0,
      claims: claimsOf.find((each) => each.id === id)?.claims ?? 0,
    })),
    sites: sites.slice(0, mostSites),
    otherSites: sites.slice(mostSites).reduce((sum, each) => sum + each.reports, 0),
    days: daysOf(period).map((day) => ({
      day,
      reports: days.find((each) => each.day === day)?.reports ?? 0,
      answered: answerDays.filter((each) => each === day).length,
    })),
    hoursToAnswer: hoursToAnswer(answers),
    halfLife: halfLife(await pagesAfter(database, deskId, asked)),
    statuses: statuses
      .map((status) => ({ status, corrections: corrections.filter((each) => each.status === status).length }))
      .filter((each) => each.corrections > 0),
    corrections,
  };
}

/** The first answer of each claim in the period. What was taken back was none. */
function answersIn(database: DeskDatabase, deskId: string, asked: Asked): Promise<Answer[]> {
  const at = min(logTable.at);
  return database
    .select({ firstSeen: claimsTable.firstSeen, at: sql<Date>`${at}`.mapWith(logTable.at) })
    .from(logTable)
    .innerJoin(
      claimsTable,
      and(eq(claimsTable.deskId, logTable.deskId), sql`${claimsTable.id}::text = ${logTable.claimId}`),
    )
    .where(
      and(
        eq(logTable.deskId, deskId),
        inArray(logTable.kind, answerKinds),
        within(logTable.at, asked),
        ofSeat(claimsTable.category, asked),
        sql`not exists (select from log as undone where undone.desk_id = ${deskId}
          and undone.claim_id = ${logTable.claimId} and undone.kind = 'claim-undone'
          and undone.data ->> 'sequence' = ${logTable.sequence}::text)`,
      ),
    )
    .groupBy(claimsTable.id, claimsTable.firstSeen);
}

/** The pages that were looked at of claims whose first verdict was published in the period, and stands. */
function pagesAfter(database: DeskDatabase, deskId: string, asked: Asked): Promise<PageAfter[]> {
  const first = min(logTable.at);
  const published = database
    .select({ claimId: logTable.claimId, at: sql<Date>`${first}`.mapWith(logTable.at).as('published_at') })
    .from(logTable)
    .where(and(eq(logTable.deskId, deskId), eq(logTable.kind, 'verdict-published')))
    .groupBy(logTable.claimId)
    .having(within(first, asked))
    .as('published');
  const down = sql<Date | null>`min(${pageLooksTable.lookedAt}) filter (where ${ne(pageLooksTable.state, 'still-up')})`;
  return database
    .select({ publishedAt: published.at, downAt: down.mapWith(pageLooksTable.lookedAt) })
    .from(pageLooksTable)
    .innerJoin(
      claimsTable,
      and(eq(claimsTable.deskId, pageLooksTable.deskId), eq(claimsTable.id, pageLooksTable.claimId)),
    )
    .innerJoin(published, sql`${published.claimId} = ${claimsTable.id}::text`)
    .where(
      and(
        eq(pageLooksTable.deskId, deskId),
        eq(claimsTable.state, 'published'),
        ofSeat(claimsTable.category, asked),
        gte(pageLooksTable.lookedAt, published.at),
      ),
    )
    .groupBy(pageLooksTable.claimId, pageLooksTable.page, published.at);
}

const countWhere = (condition: SQL | undefined) => sql<number>`(count(*) filter (where ${condition}))::int`;

const within = (column: SQLWrapper, { period, timeZone }: Asked) =>
  and(
    gte(column, sql`${period.from}::date::timestamp at time zone ${timeZone}`),
    lt(column, sql`(${period.to}::date + 1)::timestamp at time zone ${timeZone}`),
  );

const ofSeat = (column: PgColumn, { categories }: Asked) =>
  categories === null ? undefined : inArray(column, [...categories]);

const siteOfPage = sql<string>`coalesce(lower(substring(${reportsTable.pageUrl} from '^[a-zA-Z]+://(?:[^/@]*@)?([^/:?#]+)')), '')`;

/** A text of ours in SQL: as a parameter it would be another one each time, and not what is grouped by. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
