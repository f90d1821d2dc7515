import type { DryRun } from '../../src/contract/staff/dry-run.ts';

/**
 * Whether a draft may go to approval on the strength of a dry run: it was of this claim and of these very
 * wordings, in whatever order, and was not stopped. `dryRun` is null where there is none of the id a request
 * has named. A draft whose wordings have changed since needs another one.
 */
export function dryRunAllows(
  draft: { claimId: string; wordings: readonly string[] },
  dryRun: Pick<DryRun, 'claimId' | 'wordings' | 'stopped'> | null,
): boolean {
  if (dryRun === null || dryRun.stopped !== null || dryRun.claimId !== draft.claimId) return false;
  return inOrder(dryRun.wordings) === inOrder(draft.wordings);
}

const inOrder = (wordings: readonly string[]) => JSON.stringify([...wordings].sort());
