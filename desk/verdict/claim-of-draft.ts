import type { claimsTable } from '../queue/claims-table.ts';
import type { StoredDraft } from './decide-draft.ts';

/** How a claim stands in the queue while its draft stands like this. Pure. */
export function claimOfDraft({
  state,
  entry,
  reasonWaits,
}: Pick<StoredDraft, 'state' | 'entry' | 'reasonWaits'>): Partial<typeof claimsTable.$inferInsert> {
  if (state === 'to-approve' || state === 'approved') return { state: 'to-approve' };
  if (state !== 'published') return { state: 'in-review' };
  // Somebody else has to read why it was withdrawn.
  if (reasonWaits && entry) return { state: 'published', recheckAt: new Date(entry.updatedAt) };
  const recheckAt = entry?.recheckBy && entry.status !== 'withdrawn' ? new Date(entry.recheckBy) : null;
  return { state: 'published', recheckAt };
}
