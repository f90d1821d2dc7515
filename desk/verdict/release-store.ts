import { and, asc, desc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Entry } from '../../src/contract/list.ts';
import type { Envelope } from '../../src/contract/signed/envelope.ts';
import { readHeader } from '../../src/contract/signed/next-list.ts';
import type { EntryChange } from '../../src/contract/staff/verdict.ts';
import { appendLog } from '../log/log-store.ts';
import { thisTransaction } from '../queue/changes.ts';
import { claimsTable } from '../queue/claims-table.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { claimOfDraft } from './claim-of-draft.ts';
import { onceReleased, type StoredDraft } from './decide-draft.ts';
import { draftsTable } from './drafts-table.ts';
import { releasesTable } from './releases-table.ts';

/** A version that was begun. */
export type StoredRelease = typeof releasesTable.$inferSelect;

/** What a version is built upon. */
export interface ReleaseBase {
  version: number;
  release: string | null;
}

/** What is planned of a version. */
export interface ReleasePlan {
  generatedAt: string;
  header: string;
  changes: EntryChange[];
}

/** One version cannot change more entries than this, so that whoever signs it can read it. */
const mostChanges = 1000;

/** The versions that the desk `deskId` makes of its list. */
export type ReleaseStore = ReturnType<typeof releaseStore>;

export function releaseStore(database: DeskDatabase, deskId: string) {
  const isOf = (list: string) => and(eq(releasesTable.deskId, deskId), eq(releasesTable.list, list));
  const isOne = ({ list, version }: Pick<StoredRelease, 'list' | 'version'>) =>
    and(isOf(list), eq(releasesTable.version, version));
  const isMaking = (list: string) => and(isOf(list), eq(releasesTable.state, 'making'));
  const draftsIn = (version: number) =>
    and(eq(draftsTable.deskId, deskId), eq(draftsTable.inVersion, version));

  /**
   * Has those who look at the queue hear that a version stands otherwise than before: it waits, was signed,
   * given up or published. Locks its claims, before their drafts as whoever acts on a draft does.
   */
  const tellOf = async (transaction: DeskDatabase, { changes }: Pick<StoredRelease, 'changes'>) => {
    const ids = changes.map(({ claimId }) => claimId);
    const areTold = and(eq(claimsTable.deskId, deskId), inArray(claimsTable.id, ids));
    const locked = transaction.select({ id: claimsTable.id }).from(claimsTable).where(areTold);
    await locked.orderBy(claimsTable.id).for('update');
    await transaction.update(claimsTable).set({ changed: thisTransaction }).where(areTold);
  };

  return {
    /** The version that is being made; null where none is. */
    async making(list: string): Promise<StoredRelease | null> {
      const [row] = await database.select().from(releasesTable).where(isMaking(list));
      return row ?? null;
    },

    /** Whether anything was approved that is in no version yet. */
    async isAnyApproved(): Promise<boolean> {
      const [one] = await database
        .select({ claimId: draftsTable.claimId })
        .from(draftsTable)
        .where(approvedIn(deskId))
        .limit(1);
      return one !== undefined;
    },

    /**
     * Begins the next version with all that was approved: of processes that do so at once, one. Null where
     * nothing is to be said (unless that is meant); `again` where another process was first, or where what
     * is published is newer than `base`.
     */
    async begin(
      list: string,
      base: ReleaseBase,
      { by, evenUnchanged }: { by: string; evenUnchanged: boolean },
      plan: (approved: StoredDraft[], version: number) => ReleasePlan,
    ): Promise<StoredRelease | null | 'again'> {
      return database.transaction(async (transaction) => {
        const [last] = await transaction
          .select()
          .from(releasesTable)
          .where(isOf(list))
          .orderBy(desc(releasesTable.version))
          .limit(1);
        if (last?.state === 'making' || (last?.state === 'published' && last.version > base.version))
          return 'again';
        const waiting = await transaction
          .select()
          .from(draftsTable)
          .where(approvedIn(deskId))
          .orderBy(asc(draftsTable.approvedAt), asc(draftsTable.claimId))
          .limit(mostChanges)
          .for('update');
        const approved = oneOfEachEntry(waiting);
        if (approved.length === 0 && !evenUnchanged) return null;
        const version = Math.max(base.version, last?.version ?? 0) + 1;
        const [row] = await transaction
          .insert(releasesTable)
          .values({
            ...{ deskId, list, version, state: 'making', begunAt: new Date() },
            ...{ baseVersion: base.version, baseRelease: base.release },
            ...plan(approved, version),
          })
          .onConflictDoNothing()
          .returning();
        if (!row) return 'again';
        for (const { claimId } of approved)
          await transaction
            .update(draftsTable)
            .set({ inVersion: version })
            .where(and(eq(draftsTable.deskId, deskId), eq(draftsTable.claimId, claimId)));
        const data = { list, version, claims: approved.map(({ claimId }) => claimId) };
        await appendLog(transaction, deskId, { seat: by, kind: 'release-begun', claimId: null, data });
        return row;
      });
    },

    /**
     * Keeps what is to be signed, and what was signed so far. Somebody may have signed it meanwhile: `kept`
     * makes both of what there is, and null where nothing may take its place. False then.
     */
    async keepSigned(
      row: StoredRelease,
      kept: (before: Envelope | null) => Promise<{ envelope: Envelope; missing: number } | null>,
    ): Promise<boolean> {
      return database.transaction(async (transaction) => {
        const one = and(isOne(row), eq(releasesTable.state, 'making'));
        const [now] = await transaction.select().from(releasesTable).where(one).for('update');
        const changed = now ? await kept(now.envelope) : null;
        if (!changed) return false;
        await transaction.update(releasesTable).set(changed).where(one);
        await tellOf(transaction, row);
        return true;
      });
    },

    /** Keeps one more signature. `signed` makes it of what there is, and null of what is no longer wanted. */
    async addSignature(
      row: StoredRelease,
      signed: (envelope: Envelope) => Promise<Envelope | null>,
      { seat, key }: { seat: string; key: string },
    ): Promise<boolean> {
      return database.transaction(async (transaction) => {
        const one = and(isOne(row), eq(releasesTable.state, 'making'));
        const [now] = await transaction.select().from(releasesTable).where(one).for('update');
        const envelope = now?.envelope ? await signed(now.envelope) : null;
        if (!envelope) return false;
        await transaction.update(releasesTable).set({ envelope }).where(one);
        const data = { list: row.list, version: row.version, key };
        await appendLog(transaction, deskId, { seat, kind: 'release-signed', claimId: null, data });
        return true;
      });
    },

    /** Gives up a version; what was approved for it goes into the next one. */
    async drop(row: StoredRelease, by: string, reason: string): Promise<void> {
      await database.transaction(async (transaction) => {
        const ended = await transaction
          .update(releasesTable)
          .set({ state: 'dropped', endedAt: new Date() })
          .where(and(isOne(row), eq(releasesTable.state, 'making')))
          .returning({ version: releasesTable.version });
        if (ended.length === 0) return;
        await tellOf(transaction, row);
        await transaction.update(draftsTable).set({ inVersion: null }).where(draftsIn(row.version));
        const data = { list: row.list, version: row.version, reason };
        await appendLog(transaction, deskId, { seat: by, kind: 'release-dropped', claimId: null, data });
      });
    },

    /** Notes that a version is published: what it says of each claim is what the desk says now. */
    async finish(row: StoredRelease): Promise<void> {
      const at = new Date();
      await database.transaction(async (transaction) => {
        const ended = await transaction
          .update(releasesTable)
          .set({ state: 'published', endedAt: at, missing: 0 })
          .where(and(isOne(row), eq(releasesTable.state, 'making')))
          .returning({ version: releasesTable.version });
        if (ended.length === 0) return;
        await tellOf(transaction, row);
        const drafts = await transaction
          .select()
          .from(draftsTable)
          .where(draftsIn(row.version))
          .for('update');
        const said: { claimId: string; entry: Entry }[] = [];
        for (const draft of drafts) {
          const { claimId } = draft;
          const change = row.changes.find((each) => each.claimId === claimId);
          if (!change) continue;
          const entry: Entry = JSON.parse(change.after);
          const released = onceReleased(draft, { version: row.version, entry, at });
          await transaction
            .update(draftsTable)
            .set(released)
            .where(and(eq(draftsTable.deskId, deskId), eq(draftsTable.claimId, claimId)));
          // Another claim may be about the same entry: whoever reported that one hears of it too.
          const { publishedVersion, publishedAt, sources } = released;
          await transaction
            .update(draftsTable)
            .set({ entry, publishedVersion, publishedAt, sources })
            .where(
              and(
                eq(draftsTable.deskId, deskId),
                eq(draftsTable.entryId, entry.id),
                ne(draftsTable.claimId, claimId),
                isNotNull(draftsTable.entry),
              ),
            );
          await transaction
            .update(claimsTable)
            .set({
              ...claimOfDraft({ ...draft, ...released }),
              ...{ listId: readHeader(row.header)?.id ?? null, entryId: entry.id },
            })
            .where(and(eq(claimsTable.deskId, deskId), eq(claimsTable.id, claimId)));
          said.push({ claimId, entry });
        }
        const { list, version } = row;
        for (const { claimId, entry } of said) {
          const data = { list, version, status: entry.status };
          await appendLog(
            transaction,
            deskId,
            { seat: 'desk', kind: 'verdict-published', claimId, data },
            at,
          );
        }
        if (said.length > 0) return;
        const data = { list, version };
        await appendLog(
          transaction,
          deskId,
          { seat: 'desk', kind: 'release-published', claimId: null, data },
          at,
        );
      });
    },
  };
}

const approvedIn = (deskId: string) =>
  and(eq(draftsTable.deskId, deskId), eq(draftsTable.state, 'approved'), isNull(draftsTable.inVersion));

/** A version says one thing of an entry; what a second claim has to say of it goes into the next. Pure. */
const oneOfEachEntry = (approved: readonly StoredDraft[]): StoredDraft[] =>
  approved.filter(({ entryId }, at) => approved.findIndex((each) => each.entryId === entryId) === at);
