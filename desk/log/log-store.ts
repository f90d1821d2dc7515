import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { LogLine } from '../../src/contract/staff/log-line.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { logHash, noLine } from './log-hash.ts';
import { logTable } from './log-table.ts';

/** What is written down of one act. */
export interface Act {
  /** The id of the seat, or `desk` for what the desk does by itself. */
  seat: string;
  kind: string;
  claimId: string | null;
  /** JSON. Nothing in it says who wrote a page. */
  data: Record<string, unknown>;
}

/** Any number, as long as every desk process takes the same. */
const logLock = 7_294_302;

/**
 * Writes one line in the caller's transaction and returns it. From here to the end of the transaction nobody
 * else can write one, so that it belongs at the transaction's end.
 */
export async function appendLog(
  transaction: DeskDatabase,
  deskId: string,
  { seat, kind, claimId, data }: Act,
  now = new Date(),
): Promise<LogLine> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${logLock}, hashtext(${deskId}))`);
  const [last] = await transaction
    .select({ sequence: logTable.sequence, hash: logTable.hash })
    .from(logTable)
    .where(eq(logTable.deskId, deskId))
    .orderBy(desc(logTable.sequence))
    .limit(1);
  const line = {
    ...{ sequence: (last?.sequence ?? 0) + 1, at: now.toISOString(), seat, kind, claimId },
    // As the database will give it back: without what JSON leaves out.
    data: JSON.parse(JSON.stringify(data)) as Record<string, unknown>,
    previous: last?.hash ?? noLine,
  };
  const hash = logHash(deskId, line);
  await transaction.insert(logTable).values({ deskId, ...line, at: now, hash });
  return { ...line, hash };
}

interface LogQuery {
  after?: number;
  claimId?: string;
  kinds?: readonly string[];
  limit?: number;
}

/** At most `limit` lines of the log after the line `after`, oldest first; of these `kinds` alone. */
export async function readLog(
  database: DeskDatabase,
  deskId: string,
  { after = 0, claimId, kinds, limit = 1000 }: LogQuery = {},
): Promise<LogLine[]> {
  const ofKinds = kinds === undefined ? undefined : inArray(logTable.kind, [...kinds]);
  const ofClaim = claimId === undefined ? undefined : eq(logTable.claimId, claimId);
  const rows = await database
    .select()
    .from(logTable)
    .where(and(eq(logTable.deskId, deskId), gt(logTable.sequence, after), ofClaim, ofKinds))
    .orderBy(asc(logTable.sequence))
    .limit(limit);
  return rows.map(lineOf);
}

/** The newest `limit` lines about a claim, oldest first. */
export async function readNewest(
  database: DeskDatabase,
  deskId: string,
  claimId: string,
  limit = 1000,
): Promise<LogLine[]> {
  const rows = await database
    .select()
    .from(logTable)
    .where(and(eq(logTable.deskId, deskId), eq(logTable.claimId, claimId)))
    .orderBy(desc(logTable.sequence))
    .limit(limit);
  return rows.map(lineOf).reverse();
}

const lineOf = ({ deskId: _, at, ...line }: typeof logTable.$inferSelect): LogLine => ({
  ...line,
  at: at.toISOString(),
});
