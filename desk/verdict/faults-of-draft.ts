import { judgeEntry } from '../../src/contract/judge-entry.ts';
import type { Entry } from '../../src/contract/list.ts';
import { entryOfDraft } from '../../src/contract/staff/entry-of-draft.ts';
import { judgeDraft } from '../../src/contract/staff/judge-draft.ts';
import type { Draft, DraftFault } from '../../src/contract/staff/verdict.ts';
import { compileList } from '../../src/matches/list/compile-list.ts';

/**
 * All that keeps a draft from being approved: what it lacks, and why a reader's browser would leave the entry
 * out that it becomes. `categories` are those the list declares beside the built-in ones. Pure.
 */
export function faultsOfDraft(
  draft: Draft,
  before: Entry | null,
  categories: ReadonlySet<string>,
): DraftFault[] {
  const faults = judgeDraft(draft, before);
  if (faults.length > 0) return faults;
  const frame = { id: 'draft', page: 'https://desk.invalid/', publisher: 'desk', at: '2000-01-01' };
  const entry = entryOfDraft(draft, { ...frame, before });
  const judged = judgeEntry(entry, entry.id, categories);
  if (judged.refusals.length > 0) return ['entry-invalid'];
  return compileList({ entries: [entry] }).leftOut.length > 0 ? ['wording-vague'] : [];
}
