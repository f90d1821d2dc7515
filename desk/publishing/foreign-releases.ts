import { and, asc, count, eq, gte, lt, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Report } from '../../src/contract/report.ts';
import { versionSchema } from '../../src/contract/signed/shared-schemas.ts';
import { causeOf } from '../cause-of.ts';
import { type WokenWork, workWhenWoken } from '../running/work-when-woken.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { foreignReleasesTable } from './foreign-releases-table.ts';
import { type ClaimedRelease, claimedReleases, foreignSentence, isForeign } from './judge-foreign.ts';
import { madeReleases } from './made-releases.ts';

/** Whose reports claim releases. */
interface Claimant {
  database: DeskDatabase;
  deskId: string;
  dataFolder: string;
}

/** Looks at the releases that reports claim. */
export interface ForeignReleases extends Pick<WokenWork, 'done' | 'close'> {
  /** Looks later at what this report claims. Costs the caller nothing, and never fails. */
  note(report: Report): void;
}

/** How many are kept of a list: reports may invent any number. */
const mostKept = 50;
/** How many claims may wait to be looked at; one that is true comes again. */
const mostWaiting = 1000;
/** After so many milliseconds without a report that claims it, a release is forgotten. */
const keptFor = 30 * 24 * 60 * 60 * 1000;
const interval = 60 * 1000;

/** Keeps which releases reports claim that this desk never made, and has the log say so once of each. */
export function foreignReleases({ database, deskId, dataFolder }: Claimant): ForeignReleases {
  const waiting: ClaimedRelease[] = [];
  const madeOf = madeReleases(dataFolder);
  const look = async (claimed: ClaimedRelease) => {
    if (!v.is(versionSchema, claimed.version) || !isForeign(claimed, await madeOf(claimed.listId))) return;
    const now = new Date();
    if (!(await keep(database, deskId, claimed, now))) return;
    const seen = { ...claimed, firstSeen: now, lastSeen: now, reports: 1 };
    console.error(`foreign-releases: ${foreignSentence([seen])}`);
  };
  const { wake, ...work } = workWhenWoken(interval, async (isClosed) => {
    for (let claimed = waiting.shift(); claimed && !isClosed(); claimed = waiting.shift())
      await look(claimed).catch((error) =>
        console.error('foreign-releases: what a report claims could not be looked at', causeOf(error)),
      );
  });
  return {
    note(report) {
      const claimed = claimedReleases(report).slice(0, mostWaiting - waiting.length);
      if (claimed.length === 0) return;
      waiting.push(...claimed);
      wake();
    },
    ...work,
  };
}

/** Counts a foreign release; whether it is new. */
async function keep(
  database: DeskDatabase,
  deskId: string,
  { listId, version, sha256 }: ClaimedRelease,
  now: Date,
): Promise<boolean> {
  const { lastSeen, reports } = foreignReleasesTable;
  const isOfList = and(eq(foreignReleasesTable.deskId, deskId), eq(foreignReleasesTable.listId, listId));
  await database.delete(foreignReleasesTable).where(and(isOfList, lt(lastSeen, forgottenBefore(now))));
  const counted = await database
    .update(foreignReleasesTable)
    .set({ lastSeen: now, reports: sql`${reports} + 1` })
    .where(and(isOfList, eq(foreignReleasesTable.sha256, sha256)))
    .returning({ reports });
  if (counted.length > 0) return false;
  const [kept] = await database.select({ all: count() }).from(foreignReleasesTable).where(isOfList);
  if ((kept?.all ?? 0) >= mostKept) return false;
  const added = await database
    .insert(foreignReleasesTable)
    .values({ deskId, listId, version, sha256, firstSeen: now, lastSeen: now, reports: 1 })
    .onConflictDoNothing()
    .returning({ reports });
  return added.length > 0;
}

const forgottenBefore = (now: Date) => new Date(now.getTime() - keptFor);

/**
 * What is to be said of foreign releases, a sentence for each list. A desk that was put back from a backup
 * may learn later that it made one of them.
 */
export async function foreignSentences(
  { database, deskId, dataFolder }: Claimant,
  now: Date,
): Promise<string[]> {
  const { listId, firstSeen, lastSeen } = foreignReleasesTable;
  const rows = await database
    .select()
    .from(foreignReleasesTable)
    .where(and(eq(foreignReleasesTable.deskId, deskId), gte(lastSeen, forgottenBefore(now))))
    .orderBy(asc(listId), asc(firstSeen));
  const madeOf = madeReleases(dataFolder);
  const sentences: string[] = [];
  for (const list of new Set(rows.map((row) => row.listId))) {
    // What cannot be read in the folder is named by the doctor.
    const known = await madeOf(list).catch(() => []);
    const made = new Set(known.map(({ sha256 }) => sha256));
    const sentence = foreignSentence(rows.filter((row) => row.listId === list && !made.has(row.sha256)));
    if (sentence !== null) sentences.push(sentence);
  }
  return sentences;
}
