import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { type Refused, refuse, type Taken } from '../problems.ts';
import { thisTransaction } from './changes.ts';
import { claimPassagesTable } from './claim-passages-table.ts';
import { claimsTable, type StoredClaim } from './claims-table.ts';
import { moveDraftAtMerge, returnDraft } from './draft-at-merge.ts';
import { lockGrouping } from './group-report.ts';
import {
  type Acted,
  changeClaim,
  type Doing,
  finish,
  free,
  heldByOthers,
  lockClaim,
  lockClaims,
} from './locked-claim.ts';
import { moveReports, returnReports } from './move-reports.ts';

/** Makes the reports of the claim those of another one. */
export async function mergeClaims(doing: Doing, into: string): Promise<Taken<Acted>> {
  const { transaction, deskId, id } = doing;
  await lockGrouping(transaction, deskId);
  const [claim, other] = await lockClaims(doing, [id, into]);
  if (!claim) return refuse('not-found');
  if (!other || id === into || other.mergedInto !== null || !areOfOneKind(claim, other)) {
    return refuse('merge-impossible');
  }
  if (claim.mergedInto !== null) return refuse('claim-merged', claim.mergedInto);
  if (claim.state === 'published') return refuse('claim-published');
  if (claim.state === 'to-approve') return refuse('claim-to-approve');
  const held = await heldByOthers(doing, claim, other);
  if (held) return held;
  const withDraft = await moveDraftAtMerge(doing, id, other);
  if (typeof withDraft === 'object') return withDraft;
  await moveReports(transaction, deskId, { from: id, to: into });
  await changeClaim(transaction, deskId, id, { ...free, mergedInto: into });
  // Whoever closed it did so without the draft, which is there for whoever opens it again.
  if (withDraft && other.state === 'open')
    await changeClaim(transaction, deskId, into, { state: 'in-review' });
  return finish(doing, [
    { kind: 'claim-merged-away', data: { into }, claimId: id },
    { kind: 'claim-merged', data: { from: id, number: claim.number, withDraft }, claimId: into },
  ]);
}

/** Whether two claims may be one: disputes of the same entry, or none of both a dispute. Pure. */
const areOfOneKind = (one: StoredClaim, other: StoredClaim): boolean =>
  one.dispute === other.dispute && (!one.dispute || one.entryKey === other.entryKey);

/** Makes some passages of the claim, with their reports, a claim of their own. */
export async function splitClaim(doing: Doing, passages: readonly string[]): Promise<Taken<Acted>> {
  const { transaction, deskId, id } = doing;
  await lockGrouping(transaction, deskId);
  const claim = await lockClaim(doing, id);
  if (!claim) return refuse('not-found');
  if (claim.mergedInto !== null) return refuse('claim-merged', claim.mergedInto);
  const held = await heldByOthers(doing, claim);
  if (held) return held;
  const all = await transaction
    .select({ id: claimPassagesTable.id, text: claimPassagesTable.text, reports: claimPassagesTable.reports })
    .from(claimPassagesTable)
    .where(and(eq(claimPassagesTable.deskId, deskId), eq(claimPassagesTable.claimId, id)));
  const chosen = all.filter((passage) => passages.includes(passage.id));
  const [first] = chosen.toSorted((one, other) => other.reports - one.reports);
  if (!first || chosen.length < new Set(passages).size || chosen.length === all.length) {
    return refuse('split-impossible');
  }
  const made = randomUUID();
  const { number: _, shelf: __, entryKey: ___, ...row } = claim;
  await transaction.insert(claimsTable).values({
    ...{ ...row, ...free, id: made, title: first.text.replaceAll(/\s+/g, ' ').trim().slice(0, 120) },
    // Reports of the entry and of the page stay with the claim that has them.
    ...{
      state: 'open',
      pageKey: null,
      source: null,
      closedFor: null,
      closedBy: null,
      reasonApprovedBy: null,
    },
    // A dispute stays one of its entry.
    ...(claim.dispute ? {} : { listId: null, entryId: null }),
    ...{ recheckAt: null, reports: 0, changed: thisTransaction },
  });
  await moveReports(
    transaction,
    deskId,
    { from: id, to: made },
    chosen.map((passage) => passage.id),
  );
  const data = { made, passages: chosen.map((passage) => passage.id) };
  return finish(
    doing,
    [
      { kind: 'claim-split', data, claimId: id },
      {
        kind: 'claim-split-off',
        data: { from: id, number: claim.number },
        claimId: made,
      },
    ],
    made,
  );
}

/** Takes a merge back: what came from `other` goes there again, and its draft where it had one. */
export async function unmerge(
  doing: Doing,
  claim: StoredClaim,
  other: string,
  withDraft: boolean,
): Promise<Refused | null> {
  const [from] = await lockClaims(doing, [other]);
  const held = await heldByOthers(doing, claim);
  if (held) return held;
  if (from?.mergedInto !== claim.id) return refuse('undo-changed');
  const kept = withDraft ? await returnDraft(doing, other, claim.id) : null;
  if (kept) return kept;
  await changeClaim(doing.transaction, doing.deskId, other, { mergedInto: null });
  await returnReports(doing.transaction, doing.deskId, { from: other, to: claim.id });
  return null;
}

/** Takes a split back: `made` is merged into the claim it came from. */
export async function unsplit(doing: Doing, claim: StoredClaim, made: string): Promise<Refused | null> {
  const [split] = await lockClaims(doing, [made]);
  if (!split || split.mergedInto !== null || ['to-approve', 'published'].includes(split.state))
    return refuse('undo-changed');
  const held = await heldByOthers(doing, claim, split);
  if (held) return held;
  const withDraft = await moveDraftAtMerge(doing, made, claim);
  if (typeof withDraft === 'object') return withDraft;
  await moveReports(doing.transaction, doing.deskId, { from: made, to: claim.id });
  await changeClaim(doing.transaction, doing.deskId, made, { ...free, mergedInto: claim.id });
  return null;
}
