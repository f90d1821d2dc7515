import { and, eq, lt } from 'drizzle-orm';
import type { DryRun } from '../../src/contract/staff/dry-run.ts';
import { appendLog } from '../log/log-store.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { dryRunsTable } from './dry-runs-table.ts';

/** How long a dry run is kept, in milliseconds: it holds reported passages, and drafts wait no longer. */
const lifetime = 30 * 24 * 60 * 60 * 1000;

/** The dry runs of the desk `deskId` in `database`. */
export function dryRunStore(database: DeskDatabase, deskId: string) {
  return {
    /** The dry run of this id; null where there is none, or no longer. */
    async find(id: string): Promise<DryRun | null> {
      const isIt = and(eq(dryRunsTable.deskId, deskId), eq(dryRunsTable.id, id));
      const [row] = await database.select({ dryRun: dryRunsTable.dryRun }).from(dryRunsTable).where(isIt);
      return row?.dryRun ?? null;
    },

    /** Stores what the seat `seat` has tried, forgets what is old, and says so in the log. */
    async add(dryRun: DryRun, seat: string): Promise<void> {
      const { id, claimId, stopped } = dryRun;
      const madeAt = new Date(dryRun.at);
      const isOld = lt(dryRunsTable.madeAt, new Date(madeAt.getTime() - lifetime));
      await database.transaction(async (transaction) => {
        await transaction.delete(dryRunsTable).where(and(eq(dryRunsTable.deskId, deskId), isOld));
        await transaction.insert(dryRunsTable).values({ deskId, id, seatId: seat, madeAt, dryRun });
        const data = { dryRun: id, wordings: dryRun.wordings.length, stopped: stopped?.reason ?? null };
        await appendLog(transaction, deskId, { seat, kind: 'dry-run-made', claimId, data });
      });
    },
  };
}
