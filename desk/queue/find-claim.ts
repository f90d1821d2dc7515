import { and, arrayOverlaps, between, desc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { DeskDatabase } from '../store/open-database.ts';
import { claimPassagesTable } from './claim-passages-table.ts';
import { claimPicturesTable } from './claim-pictures-table.ts';
import { claimsTable } from './claims-table.ts';
import {
  alikeFrom,
  bitsOfAlike,
  type LetterPairs,
  likenessTo,
  mostCompared,
  pairsToLookUp,
} from './letter-pairs.ts';
import type { Lookup } from './points-of-report.ts';

/** Neither quoted to say that an entry is wrong, nor part of a flood: no other report is put to those. */
const isInEarnest = and(eq(claimPassagesTable.dispute, false), eq(claimPassagesTable.flood, false));

/** The claim that the first of `lookups` leads to, `but` not by what `reportId` brought itself. */
export async function findClaim(
  transaction: DeskDatabase,
  deskId: string,
  lookups: readonly Lookup[],
  reportId: string,
): Promise<string | null> {
  for (const lookup of lookups) {
    const found = await findBy(transaction, deskId, lookup, reportId);
    if (found !== null) return whereMerged(transaction, deskId, found);
  }
  return null;
}

async function findBy(
  transaction: DeskDatabase,
  deskId: string,
  lookup: Lookup,
  reportId: string,
): Promise<string | null> {
  if (lookup.by === 'alike') return (await passagesAlike(transaction, deskId, lookup))[0]?.claimId ?? null;
  if (lookup.by === 'passage') {
    const [row] = await transaction
      .select({ id: claimPassagesTable.claimId })
      .from(claimPassagesTable)
      .where(and(eq(claimPassagesTable.deskId, deskId), eq(claimPassagesTable.id, lookup.id), isInEarnest))
      .limit(1);
    return row?.id ?? null;
  }
  if (lookup.by === 'picture') {
    const { deskId: desk, sha256, reportId: first, claimId } = claimPicturesTable;
    const [row] = await transaction
      .select({ id: claimId })
      .from(claimPicturesTable)
      .innerJoin(claimsTable, and(eq(claimsTable.deskId, desk), eq(claimsTable.id, claimId)))
      .where(
        and(
          ...[eq(desk, deskId), eq(sha256, lookup.sha256), isNull(claimsTable.source)],
          // Two passages of one report have its picture in common, and need not have anything else.
          ne(first, reportId),
        ),
      )
      .limit(1);
    return row?.id ?? null;
  }
  return findByKey(transaction, deskId, keyOf(lookup));
}

function keyOf(lookup: Exclude<Lookup, { by: 'alike' | 'passage' | 'picture' }>): SQL | undefined {
  if (lookup.by === 'page') return eq(claimsTable.pageKey, lookup.key);
  if (lookup.by === 'source') return eq(claimsTable.source, lookup.source);
  return and(
    sql`${claimsTable.entryKey} = md5(${lookup.listId}::text || chr(10) || ${lookup.entryId}::text)`,
    eq(claimsTable.dispute, lookup.dispute),
    // Whoever disputes an entry again after a decision says something new, and waits for another one.
    lookup.dispute ? inArray(claimsTable.shelf, ['open', 'muted']) : undefined,
  );
}

async function findByKey(transaction: DeskDatabase, deskId: string, key: SQL | undefined) {
  const [row] = await transaction
    .select({ id: claimsTable.id })
    .from(claimsTable)
    .where(and(eq(claimsTable.deskId, deskId), key))
    // After a split several claims may be about one entry: then one that is still open.
    .orderBy(desc(eq(claimsTable.shelf, 'open')), desc(claimsTable.lastSeen))
    .limit(1);
  return row?.id ?? null;
}

/** A passage that reads like another one, and how much. */
export interface AlikePassage {
  claimId: string;
  likeness: number;
}

/** The passages that are alike enough to be of one claim, the most alike first. */
async function passagesAlike(
  transaction: DeskDatabase,
  deskId: string,
  letters: LetterPairs,
): Promise<AlikePassage[]> {
  const pairs = pairsToLookUp(letters);
  if (pairs.length === 0) return [];
  // The planner has no statistics on the embedded database and would read the whole table.
  await transaction.execute(sql`set local enable_seqscan = off`);
  const { claimId, pairs: its, bits, deskId: desk } = claimPassagesTable;
  const { least, most } = bitsOfAlike(letters);
  const rows = await transaction
    // As JSON, which is read many times as fast as an array of PostgreSQL.
    .select({ claimId, pairs: sql<number[]>`to_json(${its})`, bits })
    .from(claimPassagesTable)
    .where(and(eq(desk, deskId), isInEarnest, arrayOverlaps(its, pairs), between(bits, least, most)))
    .limit(mostCompared(letters));
  const likeness = likenessTo(letters);
  return rows
    .map((row) => ({ claimId: row.claimId, likeness: likeness(row) }))
    .filter((row) => row.likeness >= alikeFrom)
    .sort((one, other) => other.likeness - one.likeness);
}

/** The claim that has the reports of the claim `id` by now. */
async function whereMerged(transaction: DeskDatabase, deskId: string, id: string): Promise<string> {
  const [row] = await transaction
    .select({ into: claimsTable.mergedInto })
    .from(claimsTable)
    .where(and(eq(claimsTable.deskId, deskId), eq(claimsTable.id, id)));
  return row?.into ? whereMerged(transaction, deskId, row.into) : id;
}
