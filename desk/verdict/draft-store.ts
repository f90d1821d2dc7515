import { and, arrayOverlaps, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { draftOfEntry } from '../../src/contract/staff/entry-of-draft.ts';
import { emptyDraft } from '../../src/contract/staff/verdict.ts';
import { appendLog } from '../log/log-store.ts';
import { type Refused, refuse } from '../problems.ts';
import { thisTransaction } from '../queue/changes.ts';
import { claimIdsOf } from '../queue/claims-of-report.ts';
import { claimsTable } from '../queue/claims-table.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { claimOfDraft } from './claim-of-draft.ts';
import type { DecidedDraft, StoredDraft } from './decide-draft.ts';
import { draftsTable } from './drafts-table.ts';
import type { ListedEntry } from './listed-entry.ts';
import type { SaidOfClaim } from './verdict-of-report.ts';

/** What became of an act: the draft as it is now, and why nothing was changed where nothing was. */
export type ActedDraft =
  | { draft: StoredDraft; refused: null }
  | { draft: StoredDraft | null; refused: Refused };

/** What the desk `deskId` says of claims, and is about to say. What is done with it stands in the log. */
export type DraftStore = ReturnType<typeof draftStore>;

/** `findEntry` finds what the desk's own list says already. */
export function draftStore(
  database: DeskDatabase,
  deskId: string,
  findEntry: (listId: string, entryId: string) => Promise<ListedEntry | null>,
) {
  const isOf = (claimId: string) => and(eq(draftsTable.deskId, deskId), eq(draftsTable.claimId, claimId));
  const isClaim = (claimId: string) => and(eq(claimsTable.deskId, deskId), eq(claimsTable.id, claimId));

  /** What staff begin with; null where there is no such claim. */
  async function unwritten(claimId: string): Promise<StoredDraft | null> {
    const [claim] = await database
      .select({ category: claimsTable.category, listId: claimsTable.listId, entryId: claimsTable.entryId })
      .from(claimsTable)
      .where(and(isClaim(claimId), isNull(claimsTable.mergedInto)));
    if (!claim) return null;
    const { category, listId, entryId } = claim;
    const listed = listId !== null && entryId !== null ? await findEntry(listId, entryId) : null;
    const entry = listed?.entry ?? null;
    return {
      ...{ deskId, claimId, revision: 0, state: entry ? 'published' : 'draft', editors: [], dryRun: null },
      ...{ approvedBy: null, approvedAt: null, withdrawal: null, sentBack: null, inVersion: null, entry },
      reasonWaits: null,
      draft: entry ? draftOfEntry(entry, entry.page ?? '') : { ...emptyDraft(), category },
      entryId: entry?.id ?? claimId,
      publishedVersion: listed?.version ?? null,
      publishedAt: entry && new Date(entry.updatedAt),
      sources: (entry?.sources ?? []).map(({ url }) => url),
    };
  }

  const find = async (claimId: string): Promise<StoredDraft | null> => {
    const [row] = await database.select().from(draftsTable).where(isOf(claimId));
    return row ?? unwritten(claimId);
  };

  return {
    /** The draft of a claim, also where nobody has written any; null where there is no such claim. */
    find,

    /**
     * Does what `decide` makes of the draft; null where there is no such claim. Of acts that come at once, in
     * whatever process, one is decided after the other, each on what the one before has left.
     */
    async act(
      claimId: string,
      seat: string,
      decide: (before: StoredDraft) => DecidedDraft,
      now = new Date(),
    ): Promise<ActedDraft | null> {
      const known = await find(claimId);
      return database.transaction(async (transaction) => {
        const [locked] = await transaction
          .select({ mergedInto: claimsTable.mergedInto })
          .from(claimsTable)
          .where(isClaim(claimId))
          .for('update');
        // What is written here would be nobody's: the reports are those of the other claim.
        if (locked?.mergedInto) return { draft: known, refused: refuse('claim-merged', locked.mergedInto) };
        if (!known) return null;
        // There has to be a row to be locked.
        await transaction.insert(draftsTable).values(known).onConflictDoNothing();
        const [before] = await transaction.select().from(draftsTable).where(isOf(claimId)).for('update');
        if (!before) throw new Error('draft-store: a draft was there and is gone');
        const decided = decide(before);
        if (!decided.ok) return { draft: before, refused: decided };
        const after = { ...before, ...decided.after };
        await transaction.update(draftsTable).set(decided.after).where(isOf(claimId));
        await transaction
          .update(claimsTable)
          .set({ ...claimOfDraft(after), changed: thisTransaction })
          .where(isClaim(claimId));
        const { kind, data } = decided.log;
        await appendLog(transaction, deskId, { seat, kind, claimId, data }, now);
        return { draft: after, refused: null };
      });
    },

    /** What the list says of the claims that a report is about. */
    async saidOf(reportId: string): Promise<SaidOfClaim[]> {
      return database
        .select({ entry: draftsTable.entry, publishedAt: draftsTable.publishedAt })
        .from(draftsTable)
        .where(
          and(
            eq(draftsTable.deskId, deskId),
            inArray(draftsTable.claimId, claimIdsOf(database, deskId, reportId)),
          ),
        );
    },

    /** What else is published and rests on one of these sources. */
    async restingOn(sources: readonly string[], butEntry: string): Promise<StoredDraft[]> {
      if (sources.length === 0) return [];
      return database
        .select()
        .from(draftsTable)
        .where(
          and(
            eq(draftsTable.deskId, deskId),
            ne(draftsTable.entryId, butEntry),
            arrayOverlaps(draftsTable.sources, [...sources]),
          ),
        )
        .orderBy(asc(draftsTable.publishedVersion))
        .limit(mostResting);
    },
  };
}

/** As many claims on one source are shown. */
const mostResting = 100;
