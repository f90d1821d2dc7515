import { and, eq, lte, sql } from 'drizzle-orm';
import type { DeskDatabase } from '../store/open-database.ts';
import { workProofsTable } from './work-proofs-table.ts';

/** A report whose receipt was lost comes again with the same proof; more often than this nobody needs it. */
const mostUses = 3;
/** A proof is good in the hour it was asked for and in the one after. */
const lifetime = 2 * 60 * 60 * 1000;

export type ProofStore = ReturnType<typeof proofStore>;

/** The proofs of work that were used, for all processes of a desk alike. */
export function proofStore(database: DeskDatabase, deskId: string) {
  const { expiresAt, uses, reportId } = workProofsTable;
  return {
    /** Counts one use of the proof for this report; false where it has been used too often. */
    async use(report: string, now: Date): Promise<boolean> {
      const isOver = lte(expiresAt, now);
      // One statement: of uses that come at once each waits for the row as the one before has left it.
      const used = await database
        .insert(workProofsTable)
        .values({ deskId, reportId: report, uses: 1, expiresAt: new Date(now.getTime() + lifetime) })
        .onConflictDoUpdate({
          target: [workProofsTable.deskId, reportId],
          set: {
            uses: sql`case when ${isOver} then 1 else ${uses} + 1 end`,
            expiresAt: sql`case when ${isOver} then excluded.expires_at else ${expiresAt} end`,
          },
          setWhere: sql`${uses} < ${mostUses} or ${isOver}`,
        })
        .returning({ uses });
      return used.length > 0;
    },

    /** Deletes those that no longer count in any case. */
    async forgetEnded(now: Date): Promise<void> {
      await database
        .delete(workProofsTable)
        .where(and(eq(workProofsTable.deskId, deskId), lte(expiresAt, now)));
    },
  };
}
