import {
  and,
  arrayContains,
  asc,
  desc,
  eq,
  gt,
  gte,
  ilike,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { type ClaimSort, type ClaimView, claimViews, mostCounted } from '../../src/contract/staff/claim.ts';
import type { Seat } from '../../src/contract/staff/seat.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { reportsTable, startOfPage, startOfPageLength } from '../store/reports-table.ts';
import { firstUnended } from './changes.ts';
import { claimPassagesTable, lettersOf } from './claim-passages-table.ts';
import { claimReportsTable } from './claim-reports-table.ts';
import { claimSitesTable } from './claim-sites-table.ts';
import { type ClaimsQuery, type Cursor, readSearch, type Search, writeCursor } from './claims-query.ts';
import { claimsTable, ofMachines, reasonWaits, type StoredClaim } from './claims-table.ts';
import { heatOfGrowth, risingFrom } from './heat.ts';
import { isReportOfClaim } from './is-report-of-claim.ts';
import { letterPairs } from './letter-pairs.ts';

export interface StoredPage {
  claims: StoredClaim[];
  next: string | null;
  sequence: number;
  counts: Record<ClaimView, number>;
}

/** One page of the queue, for a seat that sees the claims of its categories. */
export function readClaimsPage(
  database: DeskDatabase,
  deskId: string,
  query: ClaimsQuery,
  seat: Seat,
  now = new Date(),
): Promise<StoredPage> {
  return database.transaction(async (transaction) => {
    // The planner has no statistics on the embedded database and would read whole tables.
    await transaction.execute(sql`set local enable_seqscan = off`);
    const isSeen = and(eq(claimsTable.deskId, deskId), inCategories(seat));
    const { columns, orderBy, isAfter } = orders[query.sort];
    const isMeant =
      query.search === null ? undefined : await isFound(transaction, deskId, readSearch(query.search));
    const found = await transaction
      .select()
      .from(claimsTable)
      .where(
        and(
          isSeen,
          isOfView(query.view, seat, now),
          query.category === null ? undefined : eq(claimsTable.category, query.category),
          query.site === null ? undefined : isFromSite(transaction, deskId, query.site),
          isMeant,
          query.after === null ? undefined : isAfter(query.after),
        ),
      )
      .orderBy(...orderBy)
      .limit(query.limit + 1);
    const claims = found.slice(0, query.limit);
    const last = claims.at(-1);
    const next =
      found.length > query.limit && last ? writeCursor({ value: columns(last), id: last.id }) : null;
    const asked: Record<string, SQL<number>> = { sequence: firstUnended.mapWith(Number) };
    for (const view of claimViews) asked[view] = countUpTo(and(isSeen, isOfView(view, seat, now)));
    const [told = {}] = await transaction.select(asked).from(sql`(select 1) as one_row`);
    const counts = Object.fromEntries(claimViews.map((view) => [view, told[view] ?? 0]));
    return { claims, next, sequence: told.sequence ?? 0, counts: counts as StoredPage['counts'] };
  });
}

/** How many claims there are of a kind; it stops counting, since nobody reads a number that large. */
const countUpTo = (where: SQL | undefined) =>
  sql`(select count(*) from (select 1 from ${claimsTable} where ${where} limit ${mostCounted}) as counted)`.mapWith(
    Number,
  );

const inCategories = ({ categories }: Seat) =>
  categories === null ? undefined : inArray(claimsTable.category, categories);

function isOfView(view: ClaimView, seat: Seat, now: Date): SQL | undefined {
  const { shelf, state, people, dispute, entryId, heat, dueAt, recheckAt, takenBy, takenUntil } = claimsTable;
  const onShelf = (name: (typeof claimsTable.$inferSelect)['shelf']) => eq(shelf, name);
  switch (view) {
    case 'rising':
      return and(onShelf('open'), isNull(entryId), gte(heat, heatOfGrowth(risingFrom, now)));
    case 'due':
      return and(onShelf('open'), isNotNull(dueAt));
    case 'mine':
      return and(eq(takenBy, seat.id), gt(takenUntil, now));
    case 'to-approve':
      return or(and(onShelf('open'), sql`${state} = 'to-approve'`), reasonWaits(claimsTable));
    case 'open':
      return and(onShelf('open'), or(gt(people, 0), eq(reports, 0)));
    case 'machine':
      return and(onShelf('open'), ofMachines(claimsTable));
    case 'disputes':
      return and(onShelf('open'), sql`${dispute}`);
    case 'recheck':
      return and(inArray(shelf, ['answered', 'closed']), lte(recheckAt, now));
    default:
      return onShelf(view);
  }
}

interface Order {
  /** What the claim is sorted by, as text. */
  columns(claim: StoredClaim): string | null;
  orderBy: SQL[];
  isAfter(cursor: Cursor): SQL | undefined;
}

const { id, heat, reports, firstSeen, lastSeen, dueAt } = claimsTable;

const orders: Record<ClaimSort, Order> = {
  growth: {
    columns: (claim) => String(claim.heat),
    orderBy: [desc(heat), desc(id)],
    isAfter: ({ value, id: last }) => sql`(${heat}, ${id}) < (${value}::float8, ${last}::uuid)`,
  },
  reports: {
    columns: (claim) => String(claim.reports),
    orderBy: [desc(reports), desc(id)],
    isAfter: ({ value, id: last }) => sql`(${reports}, ${id}) < (${value}::int, ${last}::uuid)`,
  },
  newest: {
    columns: (claim) => claim.lastSeen.toISOString(),
    orderBy: [desc(lastSeen), desc(id)],
    isAfter: ({ value, id: last }) => sql`(${lastSeen}, ${id}) < (${value}::timestamptz, ${last}::uuid)`,
  },
  oldest: {
    columns: (claim) => claim.firstSeen.toISOString(),
    orderBy: [asc(firstSeen), asc(id)],
    isAfter: ({ value, id: last }) => sql`(${firstSeen}, ${id}) > (${value}::timestamptz, ${last}::uuid)`,
  },
  // What nobody waits for comes last.
  due: {
    columns: (claim) => claim.dueAt?.toISOString() ?? null,
    orderBy: [sql`${dueAt} asc nulls last`, asc(id)],
    isAfter: ({ value, id: last }) =>
      value === null
        ? and(isNull(dueAt), gt(id, last))
        : or(sql`(${dueAt}, ${id}) > (${value}::timestamptz, ${last}::uuid)`, isNull(dueAt)),
  },
};

const isFromSite = (database: DeskDatabase, deskId: string, site: string) =>
  inArray(
    claimsTable.id,
    database
      .select({ id: claimSitesTable.claimId })
      .from(claimSitesTable)
      .where(and(eq(claimSitesTable.deskId, deskId), eq(claimSitesTable.site, site.toLowerCase()))),
  );

/** As many claims are found first; where there are more, the page is soon full of them. */
const mostFound = 2000;

async function isFound(database: DeskDatabase, deskId: string, search: Search): Promise<SQL | undefined> {
  if (search.kind === 'number') return eq(claimsTable.number, search.number);
  if (search.kind === 'words') return hasWords(database, deskId, search.words);
  return search.address === null
    ? isFromSite(database, deskId, search.site)
    : hasAddress(database, deskId, search.address);
}

async function hasWords(database: DeskDatabase, deskId: string, words: string): Promise<SQL | undefined> {
  const { pairs } = letterPairs(words);
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const inTitle = ilike(claimsTable.title, pattern);
  const { text } = claimPassagesTable;
  const saysThem = and(
    eq(claimPassagesTable.deskId, deskId),
    pairs.length > 0
      ? arrayContains(claimPassagesTable.pairs, pairs)
      : and(sql`${lettersOf(text)} @> ${lettersOf(words)}`, ilike(text, pattern)),
  );
  const inPassages = database
    .select({ id: claimPassagesTable.claimId })
    .from(claimPassagesTable)
    .where(saysThem)
    .limit(mostFound + 1);
  // A claim about a whole page has no passage that says what it is called.
  const ofPages = database
    .select({ id: claimsTable.id })
    .from(claimsTable)
    .where(and(eq(claimsTable.deskId, deskId), isNotNull(claimsTable.pageKey), inTitle));
  const passages = await inPassages;
  // Found first: otherwise the whole queue is gone through for words nobody used.
  if (passages.length <= mostFound) return isOneOf([...passages, ...(await ofPages)]);
  const itsWords = and(eq(claimPassagesTable.claimId, claimsTable.id), saysThem);
  const inIts = database.select({ one: sql`1` }).from(claimPassagesTable).where(itsWords).limit(1);
  // As one value and no `exists`, which is answered for the whole queue before its first line is looked at.
  return or(sql`(${inIts}) is not null`, and(isNotNull(claimsTable.pageKey), inTitle));
}

async function hasAddress(database: DeskDatabase, deskId: string, address: string): Promise<SQL | undefined> {
  const start = address.slice(0, startOfPageLength);
  const page = startOfPage(reportsTable);
  const beginsSo = and(
    eq(claimReportsTable.deskId, deskId),
    sql`starts_with(${reportsTable.pageUrl}, ${address})`,
  );
  const found = await database
    .select({ id: claimReportsTable.claimId })
    .from(claimReportsTable)
    .innerJoin(reportsTable, isReportOfClaim)
    // The last character there is comes after whatever else may follow.
    .where(
      and(
        beginsSo,
        isNotNull(reportsTable.groupedAt),
        sql`${page} between ${start} and ${`${start}\u{10ffff}`}`,
      ),
    )
    .limit(mostFound + 1);
  if (found.length <= mostFound) return isOneOf(found);
  const ofIts = database
    .select({ one: sql`1` })
    .from(claimReportsTable)
    .innerJoin(reportsTable, isReportOfClaim)
    .where(and(eq(claimReportsTable.claimId, claimsTable.id), beginsSo))
    .limit(1);
  return sql`(${ofIts}) is not null`;
}

function isOneOf(claims: readonly { id: string }[]): SQL | undefined {
  const ids = new Set(claims.map((claim) => claim.id));
  return ids.size === 0 ? sql`false` : inArray(claimsTable.id, [...ids]);
}
