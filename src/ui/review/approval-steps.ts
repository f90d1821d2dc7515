import type { DraftAnswer } from '../../contract/staff/verdict.ts';

/** What a verdict goes through, in order. */
export const steps = ['draft', 'dry-run', 'second-person', 'published'] as const;

/** The step a verdict is at: what has to be done next. Pure. */
export function stepOf(
  { state, faults }: Pick<DraftAnswer, 'state' | 'faults'>,
  hasDryRun: boolean,
): (typeof steps)[number] {
  if (state === 'to-approve') return 'second-person';
  if (state === 'approved' || state === 'published') return 'published';
  if (faults.length > 0) return 'draft';
  return hasDryRun ? 'second-person' : 'dry-run';
}

/** Whether readers are told that the verdict no longer holds. Pure. */
export const isWithdrawn = ({ published }: Pick<DraftAnswer, 'published'>): boolean =>
  published?.entry.status === 'withdrawn';
