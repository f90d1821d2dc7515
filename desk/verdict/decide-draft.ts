import type { Entry } from '../../src/contract/list.ts';
import type { Seat } from '../../src/contract/staff/seat.ts';
import type { Draft, DraftFault } from '../../src/contract/staff/verdict.ts';
import { type Refused, refuse } from '../problems.ts';
import type { draftsTable } from './drafts-table.ts';

/** A draft as it is stored. */
export type StoredDraft = typeof draftsTable.$inferSelect;

/** What somebody does with a draft. */
export type DraftAct =
  | { kind: 'write'; revision: number; draft: Draft }
  /** `faults` is what the draft lacks; `isTried` whether a dry run of these wordings lets them pass. */
  | {
      kind: 'ask-approval';
      revision: number;
      dryRun: string | null;
      faults: readonly DraftFault[];
      isTried: boolean;
    }
  | { kind: 'approve'; revision: number }
  | { kind: 'send-back'; reason: string }
  | { kind: 'withdraw'; reason: string }
  /** Makes public why it was withdrawn: `reason` is what was read. */
  | { kind: 'approve-reason'; reason: string };

/** What is to be stored and logged, or why not. */
export type DecidedDraft =
  | { ok: true; after: Partial<StoredDraft>; log: { kind: string; data: Record<string, unknown> } }
  | Refused;

/**
 * What becomes of a draft when a seat acts on it. Two persons stand behind what is published: nobody approves
 * what they wrote any of since it was approved last. An act on a revision that is no longer the newest is
 * refused, so that nobody overwrites or approves what they have not read. Pure.
 */
export function decideDraft(
  before: StoredDraft,
  act: DraftAct,
  seat: Pick<Seat, 'id' | 'categories'>,
  now: Date,
): DecidedDraft {
  const foreign = foreignCategory(before, act, seat);
  if (foreign !== null) return refuse('category-of-others', foreign);
  if ('revision' in act && act.revision !== before.revision)
    return refuse('draft-changed', String(before.revision), String(act.revision));
  const isMoving = before.inVersion !== null;
  if (act.kind !== 'ask-approval' && isMoving) return refuse('draft-in-release', String(before.inVersion));
  switch (act.kind) {
    case 'write':
      return write(before, act.draft, seat.id);
    case 'ask-approval':
      if (before.state !== 'draft' || before.revision === 0) return refuse('draft-not-written', before.state);
      if (act.faults.length > 0) return refuse('draft-unfinished', act.faults.join(', '));
      if (!act.isTried) return refuse('dry-run-needed');
      return decided({ state: 'to-approve', dryRun: act.dryRun, sentBack: null }, 'approval-asked', {
        revision: before.revision,
        dryRun: act.dryRun,
      });
    case 'approve':
      return approve(before, seat.id, now);
    case 'send-back': {
      if (!isWaiting(before)) return refuse('draft-not-to-approve', before.state);
      const sentBack = { seat: seat.id, reason: act.reason, at: now.toISOString() };
      return decided({ ...notApproved, state: 'draft', sentBack }, 'draft-sent-back', {
        revision: before.revision,
        reason: act.reason,
      });
    }
    case 'withdraw':
      if (before.entry?.status === 'withdrawn') return giveReasonAgain(before, act.reason, seat.id);
      if (before.entry === null) return refuse('nothing-published');
      return decided(
        {
          // What is wrong goes at once, by one person. What is said of it takes two, as any verdict.
          ...{ state: 'approved', approvedBy: seat.id, approvedAt: now, withdrawal: '' },
          reasonWaits: { seat: seat.id, reason: act.reason },
        },
        'verdict-withdrawn',
        { reason: act.reason },
      );
    case 'approve-reason': {
      const waiting = before.reasonWaits;
      if (waiting === null) return refuse('no-reason-waits');
      if (waiting.seat === seat.id) return refuse('reason-of-your-own');
      if (waiting.reason !== act.reason) return refuse('reason-changed');
      return decided(
        {
          ...{ state: 'approved', approvedBy: seat.id, approvedAt: now },
          ...{ withdrawal: waiting.reason, reasonWaits: null },
        },
        'withdrawal-reason-approved',
        { by: waiting.seat },
      );
    }
  }
}

/** As long as nobody has approved it, whoever gave the reason of a withdrawal can give a better one. */
function giveReasonAgain({ reasonWaits }: StoredDraft, reason: string, seat: string): DecidedDraft {
  if (reasonWaits?.seat !== seat) return refuse('nothing-published');
  return decided({ reasonWaits: { seat, reason } }, 'withdrawal-reason-given', { reason });
}

/** Whether a seat can approve a draft as it stands. Pure. */
export const mayApprove = (
  { state, editors, draft }: Pick<StoredDraft, 'state' | 'editors' | 'draft'>,
  { id, roles, categories }: Pick<Seat, 'id' | 'roles' | 'categories'>,
): boolean =>
  state === 'to-approve' &&
  roles.includes('approver') &&
  !editors.includes(id) &&
  (categories === null || categories.includes(draft.category));

/**
 * What is stored once a version of the list says what was approved. Whoever wrote it had it approved: only
 * later changes count from now on. A withdrawal approves nothing of what was being written. Pure.
 */
export const onceReleased = (
  { editors, withdrawal }: Pick<StoredDraft, 'editors' | 'withdrawal'>,
  { version, entry, at }: { version: number; entry: Entry; at: Date },
): Partial<StoredDraft> => ({
  state: 'published',
  editors: withdrawal === null ? [] : editors,
  withdrawal: null,
  // Of something that is said anew nobody asks any more why it was taken back.
  ...(withdrawal === null ? { reasonWaits: null } : {}),
  inVersion: null,
  entry,
  publishedVersion: version,
  publishedAt: at,
  sources: (entry.sources ?? []).map(({ url }) => url),
});

const notApproved = { approvedBy: null, approvedAt: null, withdrawal: null, reasonWaits: null } as const;

/** A withdrawal waits for no other seat, and one that was not released yet can still be called back. */
const isWaiting = ({ state }: StoredDraft) => state === 'to-approve' || state === 'approved';

function write(before: StoredDraft, draft: Draft, seat: string): DecidedDraft {
  if (before.state === 'approved') return refuse('draft-approved');
  const revision = before.revision + 1;
  const after = { revision, draft, editors: [...new Set([...before.editors, seat])] };
  return decided({ ...after, state: 'draft', dryRun: null, sentBack: null }, 'draft-written', {
    revision,
    draft,
  });
}

function approve(before: StoredDraft, seat: string, now: Date): DecidedDraft {
  if (before.state !== 'to-approve') return refuse('draft-not-to-approve', before.state);
  if (before.editors.includes(seat)) return refuse('draft-of-your-own');
  const { revision, draft } = before;
  return decided({ state: 'approved', approvedBy: seat, approvedAt: now }, 'draft-approved', {
    revision,
    draft,
    editors: before.editors,
  });
}

const decided = (after: Partial<StoredDraft>, kind: string, data: Record<string, unknown>): DecidedDraft => ({
  ok: true,
  after,
  log: { kind, data },
});

/** The first category the act is about that the seat does not work on. */
function foreignCategory(
  before: StoredDraft,
  act: DraftAct,
  { categories }: Pick<Seat, 'categories'>,
): string | null {
  if (categories === null) return null;
  const about = [
    // What nobody has written is of no category, but where it is what the list says.
    ...(before.revision === 0 && before.entry === null ? [] : [before.draft.category]),
    ...(act.kind === 'write' ? [act.draft.category] : []),
  ];
  return about.find((category) => !categories.includes(category)) ?? null;
}
