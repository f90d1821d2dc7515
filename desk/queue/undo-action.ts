import { and, eq } from 'drizzle-orm';
import { type Act, readNewest } from '../log/log-store.ts';
import { refuse, type Taken } from '../problems.ts';
import { claimQuestionsTable } from './claim-questions-table.ts';
import { decideUndo } from './decide-action.ts';
import { lockGrouping } from './group-report.ts';
import { type Acted, changeClaim, type Doing, finish, lockClaim } from './locked-claim.ts';
import { unmerge, unsplit } from './merge-claims.ts';
import { lineToUndo } from './undo.ts';

/** Takes back what the line `sequence` of the log did, by a line of its own. */
export async function undoAction(doing: Doing, sequence: number): Promise<Taken<Acted>> {
  const { transaction, deskId, id } = doing;
  await lockGrouping(transaction, deskId);
  const claim = await lockClaim(doing, id);
  if (!claim) return refuse('not-found');
  // What was done to it before it was merged away may have ended where its reports are now.
  if (claim.mergedInto !== null) return refuse('claim-merged', claim.mergedInto);
  const lines = await readNewest(transaction, deskId, id);
  const line = lineToUndo(lines, sequence);
  const decided = decideUndo(claim, lines, sequence);
  if (!decided.ok || !line || !decided.value.log) return decided.ok ? refuse('undo-impossible') : decided;
  const acts: Omit<Act, 'seat'>[] = [{ ...decided.value.log, claimId: id }];
  if (line.kind === 'claim-merged' || line.kind === 'claim-split') {
    const other = String(line.kind === 'claim-merged' ? line.data.from : line.data.made);
    const undone =
      line.kind === 'claim-merged'
        ? await unmerge(doing, claim, other, line.data.withDraft === true)
        : await unsplit(doing, claim, other);
    if (undone) return undone;
    const kind = line.kind === 'claim-merged' ? 'claim-merge-undone' : 'claim-split-undone';
    acts.push({ kind, data: { with: id }, claimId: other });
  }
  if (line.kind === 'claim-asked') {
    const question = and(
      eq(claimQuestionsTable.deskId, deskId),
      eq(claimQuestionsTable.id, String(line.data.question)),
    );
    await transaction.update(claimQuestionsTable).set({ endedAt: doing.now }).where(question);
  }
  await changeClaim(transaction, deskId, id, decided.value.changes);
  return finish(doing, acts);
}
