import type { DraftAnswer } from '../../contract/staff/verdict.ts';
import type { MessageKey } from '../../platform/translate.ts';
import { isWithdrawn } from './approval-steps.ts';

/**
 * What stands beside the heading of a verdict: how far what the form shows is. Null where nobody has written
 * anything. Pure.
 */
export function tagOfDraft(
  answer: Pick<DraftAnswer, 'revision' | 'state' | 'published'>,
  isKept: boolean,
): MessageKey | null {
  // Whatever was waiting or published before, it is a draft again as soon as it is changed.
  if (!isKept) return 'draft_keeping';
  switch (answer.state) {
    case 'draft':
      return answer.revision > 0 ? 'draft_kept' : null;
    case 'to-approve':
      return 'draft_waits';
    case 'approved':
      return 'draft_approved';
    case 'published':
      return isWithdrawn(answer) ? 'draft_withdrawn' : 'draft_published';
  }
}
