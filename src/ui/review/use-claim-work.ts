import { useState } from 'preact/hooks';
import type { Result } from '../../contract/result.ts';
import type { ClaimAction } from '../../contract/staff/claim.ts';
import type { DryRun, Offers } from '../../contract/staff/dry-run.ts';
import type { Seat } from '../../contract/staff/seat.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { actWords } from './act-words.ts';
import { lineOfAct } from './line-of-act.ts';
import { mayWorkOn } from './may-work-on.ts';
import { type OpenClaim, useClaim } from './use-claim.ts';
import { type OpenDraft, useDraft } from './use-draft.ts';
import { useDryRun } from './use-dry-run.ts';
import { useOffers } from './use-offers.ts';
import type { Queue } from './use-queue.ts';

/** Something that can be taken back: the claim and the line of its log. */
export interface Undoable {
  claimId: string;
  sequence: number;
  words: string;
}

/** The claim that is open, its verdict, and all that a seat does with both. */
export interface ClaimWork {
  open: OpenClaim;
  draft: OpenDraft;
  dryRun: Result<DryRun> | 'running' | null;
  offers: Offers | null;
  /** Whether the seat works on this claim at all. */
  mayWork: boolean;
  /** Whether its verdict may be changed as it stands. */
  mayEdit: boolean;
  /** Lets a verdict be changed that waits for approval or is published. */
  unlock(): void;
  /** False where the desk refused; it is shown then. */
  act(action: ClaimAction): Promise<boolean>;
  /** Puts the claim back, so that it is free for others at once; false where the seat has not taken it. */
  finish(): boolean;
  undoable: Undoable | null;
  undo(): Promise<void>;
  runDry(): Promise<void>;
  askApproval(): Promise<void>;
}

export function useClaimWork(desk: DeskClient, seat: Seat, queue: Queue, id: string | null): ClaimWork {
  const open = useClaim(desk, id, queue.changed, queue.put);
  const draft = inCategory(useDraft(desk, seat.id, id, queue.changed), open.claim?.category);
  // For a moment the answer may still be that of the claim that was open before.
  const kept = draft.answer?.claimId === id ? draft.answer.dryRun : null;
  const [dryRun, makeDryRun] = useDryRun(desk, id, kept);
  const offers = useOffers(desk, id, draft.answer?.draft.wordings ?? null);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const [unlocked, setUnlocked] = useState<string | null>(null);
  const mayWork = open.claim !== null && mayWorkOn(seat, open.claim);

  const act = async (action: ClaimAction): Promise<boolean> => {
    const before = open.claim?.timeline.at(-1)?.sequence ?? 0;
    const acted = await open.act(action);
    if (!acted.ok) return false;
    // What merged two claims stands in the log of the one that has all reports now.
    const other = action.kind === 'merge' ? await desk.claim(action.into) : null;
    const claim = other?.ok ? other.value : acted.value.claim;
    if (other?.ok) queue.put(other.value);
    const line = lineOfAct(claim.timeline, before, seat.id);
    setUndoable(line && { claimId: claim.id, sequence: line.sequence, words: actWords(action) });
    return true;
  };
  return {
    ...{ open, draft, dryRun, offers, mayWork, act, undoable },
    mayEdit: mayWork && (draft.answer?.state === 'draft' || (unlocked !== null && unlocked === id)),
    unlock: () => setUnlocked(id),
    finish: () => {
      const isMine = open.claim?.taken?.seat === seat.id;
      // What was done before can still be taken back.
      if (isMine) void open.act({ kind: 'put-back' });
      return isMine;
    },
    undo: async () => {
      if (!undoable) return;
      // At once: another press must not take it back again, and what is done meanwhile can be taken back.
      setUndoable(null);
      const undone = await desk.act(undoable.claimId, { kind: 'undo', sequence: undoable.sequence });
      if (undone.ok) queue.put(undone.value.claim);
      await open.readAgain();
      if (!undone.ok) open.refuse(undone.error);
    },
    runDry: async () => {
      const kept = await draft.keep();
      await makeDryRun((kept?.draft ?? draft.draft)?.wordings ?? []);
    },
    askApproval: async () => {
      const kept = await draft.keep();
      if (!kept) return;
      const last = dryRun !== null && dryRun !== 'running' && dryRun.ok ? dryRun.value : null;
      const isOfThis = last?.wordings.join('\n') === kept.draft.wordings.join('\n');
      const made = isOfThis ? last : await makeDryRun(kept.draft.wordings);
      draft.settle(kept.claimId, await desk.askApproval(kept.claimId, kept.revision, made?.id ?? null));
      await open.readAgain();
    },
  };
}

/** A draft nobody has written anything into is of the category that was reported. */
function inCategory(open: OpenDraft, category: string | undefined): OpenDraft {
  if (category === undefined || !open.draft || open.answer?.revision !== 0 || !open.isKept) return open;
  return {
    ...open,
    draft: { ...open.draft, category },
    edit: (change) => open.edit({ category, ...change }),
  };
}
