import { statfs } from 'node:fs/promises';
import { and, count, eq, gte, isNull, lt } from 'drizzle-orm';
import { doctor } from '../publishing/doctor.ts';
import { foreignSentences } from '../publishing/foreign-releases.ts';
import { claimsTable } from '../queue/claims-table.ts';
import { heatOfGrowth, risingFrom } from '../queue/heat.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import type { DeskState } from './alerts.ts';

/** Of which desk an alert is, and where it lies. */
export interface Watched {
  database: DeskDatabase;
  deskId: string;
  dataFolder: string;
  /** Below this many free bytes the desk takes no reports. */
  keptFree: number;
}

/** Looks for everything that alerts are about. */
export async function readDeskState(watched: Watched, now: Date): Promise<DeskState> {
  const { database, deskId, dataFolder, keptFree } = watched;
  const { shelf, dueAt, entryId, heat } = claimsTable;
  const counted = async (...those: Parameters<typeof and>) => {
    const open = and(eq(claimsTable.deskId, deskId), eq(shelf, 'open'), ...those);
    const [found] = await database.select({ all: count() }).from(claimsTable).where(open);
    return found?.all ?? 0;
  };
  const disk = await statfs(dataFolder).catch(() => null);
  return {
    overdue: await counted(lt(dueAt, now)),
    rising: await counted(isNull(entryId), gte(heat, heatOfGrowth(risingFrom, now))),
    publishing: await doctor(dataFolder, now),
    foreign: await foreignSentences(watched, now),
    freeBytes: disk ? disk.bavail * disk.bsize : null,
    keptFree,
  };
}
