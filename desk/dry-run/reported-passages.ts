import { and, arrayOverlaps, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Seat } from '../../src/contract/staff/seat.ts';
import { claimPassagesTable } from '../queue/claim-passages-table.ts';
import { claimsTable } from '../queue/claims-table.ts';
import { letterPairs, pairsToLookUp } from '../queue/letter-pairs.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import type { ReportedPassage } from './offer-wordings.ts';
import type { ClaimedPassage } from './run-dry.ts';

/** How many passages of a claim are tried; the others were reported less often. */
const mostTried = 300;
/** How many passages of other claims are read at a time. */
const perBatch = 500;
/** By how many of its passages other claims are looked for, and among how many of theirs. */
const mostLookedUp = 10;
const mostCompared = 500;

/** A claim of the desk with the passages that were found in it. */
export interface ClaimAlike {
  id: string;
  title: string;
  status: string;
  texts: string[];
}

/** A seat works on claims of its categories, or of all. */
type Seen = Pick<Seat, 'categories'>;

/** What was reported to the desk `deskId`. Passages quoted to say that an entry is wrong are none of it. */
export function reportedPassages(database: DeskDatabase, deskId: string) {
  const { claimId: ofClaim, id: passageId, text, reports, firstSeen, pairs } = claimPassagesTable;
  const isReported = and(eq(claimPassagesTable.deskId, deskId), eq(claimPassagesTable.dispute, false));

  /** Whether a passage is of a claim that the seat works on. */
  const isSeenBy = ({ categories }: Seen) => {
    if (categories === null) return undefined;
    const seen = and(eq(claimsTable.deskId, deskId), inArray(claimsTable.category, categories));
    return inArray(ofClaim, database.select({ id: claimsTable.id }).from(claimsTable).where(seen));
  };

  return {
    /** The passages of a claim, most reported first. */
    async ofClaim(claimId: string): Promise<ReportedPassage[]> {
      return database
        .select({ id: passageId, text, reports })
        .from(claimPassagesTable)
        .where(and(isReported, eq(ofClaim, claimId)))
        .orderBy(desc(reports), asc(firstSeen), asc(passageId))
        .limit(mostTried);
    },

    /** The passages of all claims of a seat but one, batch by batch. */
    async *ofOthers(claimId: string | null, seat: Seen): AsyncGenerator<ClaimedPassage[]> {
      const isOther = claimId === null ? undefined : ne(ofClaim, claimId);
      let last: { claim: string; id: string } | undefined;
      do {
        const isLater = last && sql`(${ofClaim}, ${passageId}) > (${last.claim}::uuid, ${last.id}::text)`;
        const rows = await database
          .select({ text, claim: ofClaim, id: passageId })
          .from(claimPassagesTable)
          .where(and(isReported, isOther, isSeenBy(seat), isLater))
          .orderBy(asc(ofClaim), asc(passageId))
          .limit(perBatch);
        last = rows.at(-1);
        if (rows.length > 0) yield rows.map(({ text: its, claim }) => ({ text: its, claim }));
      } while (last);
    },

    /** Other claims of a seat that share rare pairs of letters with these passages of a claim. */
    async claimsAlike(
      claimId: string,
      passages: readonly ReportedPassage[],
      seat: Seen,
    ): Promise<ClaimAlike[]> {
      const found = new Map<string, ClaimAlike>();
      for (const passage of passages.slice(0, mostLookedUp)) {
        const looked = pairsToLookUp(letterPairs(passage.text));
        if (looked.length === 0) continue;
        const rows = await database.transaction(async (transaction) => {
          // The planner has no statistics on the embedded database and would read the whole table.
          await transaction.execute(sql`set local enable_seqscan = off`);
          return transaction
            .select({ id: claimsTable.id, title: claimsTable.title, status: claimsTable.state, text })
            .from(claimPassagesTable)
            .innerJoin(claimsTable, and(eq(claimsTable.deskId, deskId), eq(claimsTable.id, ofClaim)))
            .where(
              and(
                isReported,
                ne(ofClaim, claimId),
                isSeenBy(seat),
                isNull(claimsTable.mergedInto),
                arrayOverlaps(pairs, looked),
              ),
            )
            .limit(mostCompared);
        });
        for (const { text: its, ...claim } of rows) {
          const known = found.get(claim.id) ?? { ...claim, texts: [] };
          known.texts.push(its);
          found.set(claim.id, known);
        }
      }
      return [...found.values()];
    },
  };
}
