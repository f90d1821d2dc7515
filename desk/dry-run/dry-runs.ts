import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Alike, DryRun, DryRunRequest, Offers } from '../../src/contract/staff/dry-run.ts';
import type { Seat } from '../../src/contract/staff/seat.ts';
import { refuse, type Taken } from '../problems.ts';
import { listsFolder, type PublishedLists } from '../publishing/published-lists.ts';
import { findSeenClaim } from '../queue/read-claim.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { searchThread } from './ask-search-thread.ts';
import type { CorpusFile } from './corpora.ts';
import { dryRunStore } from './dry-run-store.ts';
import type { ReportedPassage } from './offer-wordings.ts';
import { oneForEach } from './one-for-each.ts';
import { reportedPassages } from './reported-passages.ts';
import { runDry } from './run-dry.ts';
import { searchCorpora } from './search-corpora.ts';

/** How many claims and entries are named as alike: more than anybody compares. */
const mostAlike = 20;

export type DryRuns = ReturnType<typeof dryRuns>;

/** What a desk tries wordings with. Null is answered of a claim that is not there, or not for the seat. */
export function dryRuns(desk: {
  database: DeskDatabase;
  deskId: string;
  dataFolder: string;
  lists: PublishedLists;
  corpora: readonly CorpusFile[];
}) {
  const thread = searchThread();
  const search = searchCorpora(thread, desk.corpora);
  const store = dryRunStore(desk.database, desk.deskId);
  const reported = reportedPassages(desk.database, desk.deskId);

  const passagesOf = async (claimId: string, seat: Seat): Promise<ReportedPassage[] | null> =>
    (await findSeenClaim(desk, claimId, seat)) && reported.ofClaim(claimId);

  const inTurn = oneForEach();
  const tryOut = async ({ wordings, claimId: asked }: DryRunRequest, seat: Seat): Promise<Taken<DryRun>> => {
    // As PostgreSQL writes it.
    const claimId = asked?.toLowerCase() ?? null;
    const own = claimId === null ? [] : await passagesOf(claimId, seat);
    if (own === null) return refuse('not-found');
    const passages = own.map(({ text }) => text);
    const others = reported.ofOthers(claimId, seat);
    const of = { id: randomUUID(), at: new Date(), claimId, wordings, passages, others };
    const dryRun = await runDry(of, thread, search);
    await store.add(dryRun, seat.id);
    return { ok: true, value: dryRun };
  };

  return {
    /** The dry run of this id; null where there is none, or no longer. `dryRunAllows` says what it allows. */
    find: store.find,

    /** The same for a seat to read, which is shown no passage of claims that others work on. */
    async show(id: string, seat: Seat): Promise<DryRun | null> {
      const found = await store.find(id);
      if (!found || seat.categories === null) return found;
      const isSeen = found.claimId !== null && (await findSeenClaim(desk, found.claimId, seat)) !== null;
      return isSeen ? { ...found, others: { ...found.others, examples: [] } } : null;
    },

    /**
     * Tries wordings and stores what they find. Of a seat one dry run is in work, since one thread searches
     * for all; a newer one takes the place of the one that waits.
     */
    async make(asked: DryRunRequest, seat: Seat): Promise<Taken<DryRun>> {
      const made = await inTurn(seat.id, () => tryOut(asked, seat));
      return made ?? refuse('dry-run-replaced');
    },

    /** Each reported passage of a claim as a further wording, with what it would add. */
    async offer(claimId: string, wordings: string[], seat: Seat): Promise<Offers | null> {
      const passages = await passagesOf(claimId, seat);
      return passages && thread.ask('offer', { wordings, passages });
    },

    /** The other claims and published entries that say what a claim says, as far as letters show it. */
    async alike(claimId: string, seat: Seat): Promise<Alike | null> {
      const claim = await findSeenClaim(desk, claimId, seat);
      if (!claim) return null;
      const passages = await reported.ofClaim(claimId);
      const names = (await desk.lists.all()).map(({ name }) => `${name}.json`);
      const alike = await thread.ask('alike', {
        passages: passages.map(({ text }) => text),
        claims: await reported.claimsAlike(claimId, passages, seat),
        listFiles: names.map((name) => join(listsFolder(desk.dataFolder), name)),
        own: { listId: claim.listId, entryId: claim.entryId },
        most: mostAlike,
      });
      return { alike };
    },

    /** Ends the thread that searches. */
    close: () => thread.close(),
  };
}
