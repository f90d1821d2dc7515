import { and, eq, inArray } from 'drizzle-orm';
import { type Refused, refuse } from '../problems.ts';
import { draftsTable } from '../verdict/drafts-table.ts';
import type { StoredClaim } from './claims-table.ts';
import type { Doing } from './locked-claim.ts';

type Drafted = Pick<typeof draftsTable.$inferSelect, 'revision' | 'entry'>;

/**
 * What becomes of the draft of a claim that is merged away: it goes along, unless the other claim has one of
 * its own or is about an entry, since of two texts somebody has to choose. What readers see stays. Pure.
 */
export function decideDraftAtMerge(
  draft: Drafted | undefined,
  other: Drafted | undefined,
  into: Pick<StoredClaim, 'entryKey'>,
): 'none' | 'move' | Refused {
  if (!draft || draft.revision === 0) return 'none';
  if (draft.entry !== null) return refuse('claim-published');
  const isFree = (!other || other.revision === 0) && into.entryKey === null;
  return isFree ? 'move' : refuse('drafts-of-both');
}

const draftsOf = (deskId: string, ...claims: string[]) =>
  and(eq(draftsTable.deskId, deskId), inArray(draftsTable.claimId, claims));

/** Moves the draft of a claim that is merged away; whether it had one. The claims are locked. */
export async function moveDraftAtMerge(
  doing: Doing,
  from: string,
  into: StoredClaim,
): Promise<boolean | Refused> {
  const drafts = await doing.transaction
    .select()
    .from(draftsTable)
    .where(draftsOf(doing.deskId, from, into.id));
  const of = (claimId: string) => drafts.find((draft) => draft.claimId === claimId);
  const decided = decideDraftAtMerge(of(from), of(into.id), into);
  if (decided !== 'move') return decided === 'none' ? false : decided;
  await moveDraft(doing, from, into.id);
  return true;
}

/** Takes such a move back, as long as what was moved is still a draft. */
export async function returnDraft(doing: Doing, from: string, into: string): Promise<Refused | null> {
  const [draft] = await doing.transaction.select().from(draftsTable).where(draftsOf(doing.deskId, into));
  if (draft?.state !== 'draft' || draft.entry !== null) return refuse('undo-changed');
  await moveDraft(doing, into, from);
  return null;
}

async function moveDraft({ transaction, deskId }: Doing, from: string, to: string): Promise<void> {
  // What nobody has written may have a row.
  await transaction.delete(draftsTable).where(draftsOf(deskId, to));
  await transaction.update(draftsTable).set({ claimId: to, entryId: to }).where(draftsOf(deskId, from));
}
