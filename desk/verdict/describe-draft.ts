import type { SeatName } from '../../src/contract/staff/claim.ts';
import type { Seat } from '../../src/contract/staff/seat.ts';
import type { DraftAnswer, DraftFault } from '../../src/contract/staff/verdict.ts';
import { correctionAddress } from '../publishing/correction-address.ts';
import { mayApprove, type StoredDraft } from './decide-draft.ts';

/** What a draft is described with. */
export interface DraftFrame {
  /** Who asks. */
  seat: Seat;
  /** Of every seat there ever was. */
  names: ReadonlyMap<string, string>;
  faults: DraftFault[];
  publicAddress: string;
}

/** A draft as a seat is told of it. Pure. */
export function describeDraft(
  stored: StoredDraft,
  { seat, names, faults, publicAddress }: DraftFrame,
): DraftAnswer {
  const { claimId, revision, state, draft, editors, dryRun, approvedBy, sentBack } = stored;
  const { reasonWaits: waiting } = stored;
  const { entry, publishedVersion: version, publishedAt } = stored;
  const named = (id: string): SeatName => ({ seat: id, name: names.get(id) ?? id });
  return {
    claimId,
    revision,
    state,
    draft,
    editedBy: editors.map(named),
    mayApprove: mayApprove(stored, seat),
    dryRun,
    approvedBy: approvedBy === null ? null : named(approvedBy),
    sentBack: sentBack && { ...named(sentBack.seat), reason: sentBack.reason, at: sentBack.at },
    reasonWaits: waiting && { ...named(waiting.seat), reason: waiting.reason },
    faults,
    published:
      entry && version !== null && publishedAt
        ? { version, at: publishedAt.toISOString(), entry, page: correctionAddress(publicAddress, entry.id) }
        : null,
  };
}
