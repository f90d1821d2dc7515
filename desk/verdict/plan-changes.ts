import type { Entry } from '../../src/contract/list.ts';
import { type CanonicalList, canonicalEntry } from '../../src/contract/signed/canonical-list.ts';
import { idOfLine } from '../../src/contract/signed/list-lines.ts';
import { entryOfDraft, withdrawnEntry } from '../../src/contract/staff/entry-of-draft.ts';
import type { EntryChange } from '../../src/contract/staff/verdict.ts';
import { correctionAddress } from '../publishing/correction-address.ts';
import type { StoredDraft } from './decide-draft.ts';

/** What approved verdicts change in a list, whose lines are `base`. Pure. */
export function planChanges(
  approved: readonly StoredDraft[],
  base: CanonicalList | null,
  desk: { publicAddress: string; publisher: string },
): EntryChange[] {
  const ids = new Set(approved.map(({ entryId }) => entryId));
  const lines = new Map(
    base?.entries.flatMap((line) => {
      const id = idOfLine(line);
      return id !== null && ids.has(id) ? [[id, line] as const] : [];
    }),
  );
  return approved.flatMap((stored) => {
    const { claimId, entryId: id, draft, approvedAt, withdrawal } = stored;
    const at = (approvedAt ?? new Date(0)).toISOString();
    const before = lines.get(id) ?? null;
    const entry: Entry | null = before === null ? null : JSON.parse(before);
    const page = correctionAddress(desk.publicAddress, id);
    const frame = { id, before: entry, page, publisher: desk.publisher, at };
    const taken = withdrawal === null ? null : (entry ?? stored.entry);
    const after = taken ? withdrawnEntry(taken, withdrawal ?? '', at) : entryOfDraft(draft, frame);
    return [{ claimId, id, before, after: canonicalEntry(after) }];
  });
}
