import type { ClaimAction } from '../../src/contract/staff/claim.ts';
import type { LogLine } from '../../src/contract/staff/log-line.ts';
import type { Role, Seat } from '../../src/contract/staff/seat.ts';
import { type Refused, refuse, type Taken } from '../problems.ts';
import type { StoredClaim } from './claims-table.ts';
import { lineToUndo } from './undo.ts';

/** So long a claim is somebody's who took it; then it is free again by itself. */
export const takenFor = 45 * 60 * 1000;

/** What an action may change in the row of a claim. */
export type ClaimChanges = Partial<
  Pick<
    StoredClaim,
    | 'state'
    | 'closedFor'
    | 'closedBy'
    | 'reasonApprovedBy'
    | 'category'
    | 'muted'
    | 'dueAt'
    | 'recheckAt'
    | 'takenBy'
    | 'takenSince'
    | 'takenUntil'
  >
>;

/** What becomes of a claim by an action, and what the log says of it; nothing where it is no news. */
export interface DecidedAction {
  changes: ClaimChanges;
  log: { kind: string; data: Record<string, unknown> } | null;
}

/** Actions that concern one claim alone, and no other row. */
export type OwnAction = Exclude<ClaimAction, { kind: 'look' | 'merge' | 'split' | 'undo' }>;

/** The roles of which a seat needs one for an action. Pure. */
export function rolesFor(kind: ClaimAction['kind']): readonly Role[] {
  if (kind === 'approve-reason') return ['approver'];
  // Whoever reads a draft to approve it is working on the claim as well.
  return kind === 'look' ? ['reviewer', 'approver', 'admin'] : ['reviewer', 'admin'];
}

/** Whose act it is, when, what seats are called, and the seat that a claim is handed to. */
export interface Acting {
  seat: Seat;
  now: Date;
  nameOf(seat: string): string;
  /** Null where there is no such open seat. */
  receiver: Seat | null;
}

/** What becomes of a claim by an action of a seat, or why nothing does. Pure. */
export function decideAction(claim: StoredClaim, action: OwnAction, acting: Acting): Taken<DecidedAction> {
  if (claim.mergedInto !== null) return refuse('claim-merged', claim.mergedInto);
  switch (action.kind) {
    case 'take':
      return refuseWhenHeld(claim, acting) ?? take(claim, acting);
    case 'put-back':
      return putBack(claim, acting);
    case 'hand-over':
      return refuseWhenHeld(claim, acting) ?? handOver(acting);
    case 'note':
      return logged('claim-noted', { text: action.text, public: action.public });
    case 'ask':
      return logged('claim-asked', { text: action.text });
    case 'categorise':
      return changed(claim, 'claim-categorised', { category: action.category });
    case 'mute':
      return changed(claim, 'claim-muted', { muted: true });
    case 'unmute':
      return changed(claim, 'claim-unmuted', { muted: false });
    case 'due':
      return changed(claim, 'claim-due', { dueAt: action.at === null ? null : new Date(action.at) });
    case 'close':
      return refuseWhenHeld(claim, acting) ?? close(claim, action.reason, acting.seat);
    case 'approve-reason':
      return approveReason(claim, acting.seat);
    case 'reopen':
      if (claim.state !== 'closed') return refuse('claim-not-closed');
      return withChanges(changed(claim, 'claim-reopened', { state: 'open', closedFor: null }), seenAgain);
  }
}

/** Refuses what nobody may do while somebody else works on the claim; null where nobody else does. Pure. */
export function refuseWhenHeld(
  { takenBy, takenUntil }: Pick<StoredClaim, 'takenBy' | 'takenUntil'>,
  { seat, now, nameOf }: Pick<Acting, 'seat' | 'now' | 'nameOf'>,
): Refused | null {
  if (takenBy === null || takenUntil === null || takenUntil <= now || takenBy === seat.id) return null;
  // Minutes, since a time of day would be one of a time zone, and the desk does not know the reader's.
  const left = Math.ceil((takenUntil.getTime() - now.getTime()) / 60_000);
  return refuse('claim-taken', nameOf(takenBy), String(left));
}

function take(claim: StoredClaim, { seat, now }: Acting): Taken<DecidedAction> {
  const takenUntil = new Date(now.getTime() + takenFor);
  // Whoever has it already wants more time, which is no news to anybody.
  if (claim.takenBy === seat.id && claim.takenUntil !== null && claim.takenUntil > now) {
    return { ok: true, value: { changes: { takenUntil }, log: null } };
  }
  const changes = { takenBy: seat.id, takenSince: now, takenUntil, ...(claim.state === 'open' ? begun : {}) };
  return { ok: true, value: { changes, log: { kind: 'claim-taken', data: { until: takenUntil } } } };
}

const begun = { state: 'in-review' } as const;

function putBack(claim: StoredClaim, acting: Acting): Taken<DecidedAction> {
  const held = refuseWhenHeld(claim, acting);
  // An admin frees what somebody holds who has gone home.
  if (held && !acting.seat.roles.includes('admin')) return held;
  if (claim.takenBy === null) return refuse('claim-not-taken');
  const state = claim.state === 'in-review' ? 'open' : claim.state;
  return { ok: true, value: { changes: { ...free, state }, log: { kind: 'claim-put-back', data: {} } } };
}

const free = { takenBy: null, takenSince: null, takenUntil: null };

function handOver({ receiver, now }: Acting): Taken<DecidedAction> {
  if (!receiver) return refuse('seat-unknown');
  const takenUntil = new Date(now.getTime() + takenFor);
  const changes = { takenBy: receiver.id, takenSince: now, takenUntil };
  const log = { kind: 'claim-handed-over', data: { to: receiver.id, until: takenUntil } };
  return { ok: true, value: { changes, log } };
}

function close(claim: StoredClaim, reason: string, { id: closedBy }: Seat): Taken<DecidedAction> {
  if (claim.state === 'published') return refuse('claim-published');
  if (claim.state === 'to-approve') return refuse('claim-to-approve');
  const closed = changed(claim, 'claim-closed', { state: 'closed', closedFor: reason }, { reason });
  // Whoever says the same once more is not the one who said it.
  const isNews = closed.ok && closed.value.log !== null;
  return withChanges(closed, {
    ...{ ...free, ...seenAgain },
    ...(isNews ? { closedBy, reasonApprovedBy: null } : {}),
  });
}

function approveReason(claim: StoredClaim, { id, roles }: Seat): Taken<DecidedAction> {
  if (!doesReasonWait(claim)) return refuse('no-reason-waits');
  if (!roles.includes('approver')) return refuse('role-missing', 'approver');
  if (claim.closedBy === id) return refuse('reason-of-your-own');
  const log = { kind: 'dispute-reason-approved', data: { by: claim.closedBy } };
  return { ok: true, value: { changes: { reasonApprovedBy: id }, log } };
}

/** Whether a dispute was closed with a reason that is not public yet. Pure. */
export const doesReasonWait = (
  claim: Pick<StoredClaim, 'state' | 'dispute' | 'closedBy' | 'reasonApprovedBy'>,
): boolean =>
  claim.state === 'closed' && claim.dispute && claim.closedBy !== null && claim.reasonApprovedBy === null;

/** Of a claim that has grown since it was closed, once somebody has looked at it. */
const seenAgain = { recheckAt: null };

const withChanges = (decided: Taken<DecidedAction>, more: ClaimChanges): Taken<DecidedAction> =>
  decided.ok
    ? { ok: true, value: { ...decided.value, changes: { ...decided.value.changes, ...more } } }
    : decided;

const logged = (kind: string, data: Record<string, unknown>): Taken<DecidedAction> => ({
  ok: true,
  value: { changes: {}, log: { kind, data } },
});

type Reversible = Pick<ClaimChanges, 'state' | 'closedFor' | 'category' | 'muted' | 'dueAt'>;

/** A change that the log can take back, since it says what was before; none where nothing would change. */
function changed(
  claim: StoredClaim,
  kind: string,
  changes: Reversible,
  data: Record<string, unknown> = {},
): Taken<DecidedAction> {
  const before = Object.fromEntries(Object.keys(changes).map((key) => [key, claim[key as keyof Reversible]]));
  if (sameJson(before, changes)) return { ok: true, value: { changes: {}, log: null } };
  return { ok: true, value: { changes, log: { kind, data: { ...data, before, after: changes } } } };
}

const sameJson = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What takes back the line `sequence` of a claim's log, where it changed nothing but the claim's row. Refused
 * where somebody has changed the same since. Pure.
 */
export function decideUndo(
  claim: StoredClaim,
  lines: readonly LogLine[],
  sequence: number,
): Taken<DecidedAction> {
  const line = lineToUndo(lines, sequence);
  if (!line) return refuse('undo-impossible');
  const log = { kind: 'claim-undone', data: { sequence, what: line.kind } };
  const { before, after } = line.data;
  if (!isReversible(before) || !isReversible(after)) return { ok: true, value: { changes: {}, log } };
  const now = Object.fromEntries(Object.keys(after).map((key) => [key, claim[key as keyof Reversible]]));
  const same = Object.entries(after).every(([key, value]) => sameJson(now[key], value));
  if (!same) return refuse('undo-changed');
  const dueAt = 'dueAt' in before ? { dueAt: before.dueAt ? new Date(before.dueAt) : null } : {};
  return { ok: true, value: { changes: { ...before, ...dueAt }, log } };
}

/** What `changed` has written into the log. */
const isReversible = (data: unknown): data is Reversible => typeof data === 'object' && data !== null;
