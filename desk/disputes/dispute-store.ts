import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { logTable } from '../log/log-table.ts';
import { claimsTable } from '../queue/claims-table.ts';
import { doesReasonWait } from '../queue/decide-action.ts';
import type { DeskDatabase } from '../store/open-database.ts';

/** What everybody may know of people having said that an entry is wrong. */
export interface PublicDispute {
  /** How many said it. */
  times: number;
  outcome: 'open' | 'upheld' | 'changed';
  /** When it was answered; of an open one, when the first of them came. */
  at: Date;
  /** Until when an open one is to be answered. */
  dueAt: Date | null;
  /** Why it was upheld; null until a second person at the desk has approved that. */
  reason: string | null;
}

/** The disputes about an entry, the newest first. Floods that were muted are not among them. */
export async function findDisputes(
  database: DeskDatabase,
  deskId: string,
  { listId, entryId }: { listId: string; entryId: string },
): Promise<PublicDispute[]> {
  const { state, reports, firstSeen, lastSeen, dueAt, closedFor, dispute, closedBy, reasonApprovedBy } =
    claimsTable;
  const answeredAt =
    sql`(select max(${logTable.at}) from ${logTable} where ${logTable.deskId} = ${claimsTable.deskId}
    and ${logTable.claimId} = ${claimsTable.id}::text and ${logTable.kind} in ('claim-closed', 'verdict-published'))`
      .mapWith(logTable.at)
      .as('answered_at');
  const rows = await database
    .select({
      ...{ state, reports, firstSeen, lastSeen, dueAt, closedFor, answeredAt },
      ...{ dispute, closedBy, reasonApprovedBy },
    })
    .from(claimsTable)
    .where(
      and(
        eq(claimsTable.deskId, deskId),
        sql`${claimsTable.entryKey} = md5(${listId}::text || chr(10) || ${entryId}::text)`,
        eq(claimsTable.dispute, true),
        inArray(claimsTable.shelf, ['open', 'answered', 'closed']),
      ),
    )
    .orderBy(desc(claimsTable.lastSeen))
    .limit(100);
  return rows.map((row): PublicDispute => {
    const answered = { times: row.reports, at: row.answeredAt ?? row.lastSeen, dueAt: null };
    if (row.state === 'closed')
      return { ...answered, outcome: 'upheld', reason: doesReasonWait(row) ? null : row.closedFor };
    if (row.state === 'published') return { ...answered, outcome: 'changed', reason: null };
    return { times: row.reports, at: row.firstSeen, outcome: 'open', dueAt: row.dueAt, reason: null };
  });
}
