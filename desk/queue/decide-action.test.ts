import { describe, expect, it } from 'vitest';
import type { LogLine } from '../../src/contract/staff/log-line.ts';
import type { Seat } from '../../src/contract/staff/seat.ts';
import type { StoredClaim } from './claims-table.ts';
import { type Acting, decideAction, decideUndo, type OwnAction, takenFor } from './decide-action.ts';

const now = new Date('2026-11-27T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const seat = (id: string, ...roles: Seat['roles']): Seat => ({
  id,
  name: `Seat ${id}`,
  roles,
  categories: null,
});
const acting = (by: string, more: Partial<Acting> = {}): Acting => ({
  ...{ seat: seat(by, 'reviewer'), now, nameOf: (id) => `Seat ${id}`, receiver: null },
  ...more,
});
const claim = (changes: Partial<StoredClaim> = {}): StoredClaim => ({
  ...{ deskId: 'main', id: 'claim', number: 1, title: '水厂被污染', category: 'health', state: 'open' },
  ...{ dispute: false, listId: null, entryId: null, entryKey: null, pageKey: null, source: null },
  ...{ reports: 1, people: 1, sites: 1, pictures: 0, firstSeen: now, lastSeen: now, heat: 0, spark: [] },
  ...{ sparkHour: 0, dueAt: null, recheckAt: null, takenBy: null, takenSince: null, takenUntil: null },
  ...{ closedBy: null, reasonApprovedBy: null },
  ...{ muted: false, closedFor: null, mergedInto: null, shelf: 'open', changed: 1 },
  ...changes,
});
const held = (by: string, until = later(20)) =>
  claim({ takenBy: by, takenSince: now, takenUntil: until, state: 'in-review' });
const decided = (of: StoredClaim, action: OwnAction, by: Acting) => {
  const outcome = decideAction(of, action, by);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
};
const refusal = (of: StoredClaim, action: OwnAction, by: Acting) => {
  const outcome = decideAction(of, action, by);
  return outcome.ok ? null : [outcome.problem, ...outcome.values];
};
const close = { kind: 'close', reason: 'Looked at, nothing to do.' } as const;

describe('a claim', () => {
  it('that somebody takes is theirs for a while, and in review', () => {
    const { changes, log } = decided(claim(), { kind: 'take' }, acting('1'));
    expect(changes).toEqual({
      ...{
        takenBy: '1',
        takenSince: now,
        takenUntil: new Date(now.getTime() + takenFor),
        state: 'in-review',
      },
    });
    expect(log?.kind).toBe('claim-taken');
  });

  it('that somebody else has is not given to a second, who is told by whom and for how many minutes', () => {
    const wanted: OwnAction[] = [
      { kind: 'take' },
      close,
      { kind: 'hand-over', seat: '3' },
      { kind: 'put-back' },
    ];
    for (const action of wanted)
      expect(refusal(held('2'), action, acting('1'))).toEqual(['claim-taken', 'Seat 2', '20']);
  });

  it('is free by itself once its time is over, and longer theirs who take it again', () => {
    expect(decided(held('2', now), { kind: 'take' }, acting('1')).changes.takenBy).toBe('1');
    const again = decided(held('1', later(1)), { kind: 'take' }, acting('1'));
    expect(again).toEqual({ changes: { takenUntil: new Date(now.getTime() + takenFor) }, log: null });
  });

  it('is put back by whoever has it, or by an admin, and is open again', () => {
    const { changes } = decided(held('1'), { kind: 'put-back' }, acting('1'));
    expect(changes).toMatchObject({ takenBy: null, takenUntil: null, state: 'open' });
    const admin = acting('0', { seat: seat('0', 'admin') });
    expect(decided(held('1'), { kind: 'put-back' }, admin).changes.takenBy).toBeNull();
    expect(refusal(claim(), { kind: 'put-back' }, acting('1'))).toEqual(['claim-not-taken']);
  });

  it('is handed to a seat there is', () => {
    const action = { kind: 'hand-over', seat: '2' } as const;
    const receiver = seat('2', 'reviewer');
    expect(decided(held('1'), action, acting('1', { receiver })).changes.takenBy).toBe('2');
    expect(refusal(held('1'), action, acting('1'))).toEqual(['seat-unknown']);
  });

  it('is closed with a reason, nobody’s then, and open again when it is reopened', () => {
    const { changes } = decided(held('1'), close, acting('1'));
    expect(changes).toMatchObject({ state: 'closed', closedFor: close.reason, takenBy: null });
    const closed = claim({ state: 'closed', closedFor: close.reason });
    expect(decided(closed, { kind: 'reopen' }, acting('1')).changes).toEqual({
      state: 'open',
      closedFor: null,
      recheckAt: null,
    });
    expect(refusal(claim(), { kind: 'reopen' }, acting('1'))).toEqual(['claim-not-closed']);
  });

  it('that is published or waits for approval is not closed', () => {
    expect(refusal(claim({ state: 'published' }), close, acting('1'))).toEqual(['claim-published']);
    expect(refusal(claim({ state: 'to-approve' }), close, acting('1'))).toEqual(['claim-to-approve']);
  });

  it('that was merged is acted on where it is now', () => {
    expect(refusal(claim({ mergedInto: 'other' }), { kind: 'take' }, acting('1'))).toEqual([
      'claim-merged',
      'other',
    ]);
  });

  it('that is as it is wished to be is left as it is, and the log says nothing', () => {
    expect(decided(claim({ muted: true }), { kind: 'mute' }, acting('1'))).toEqual({
      changes: {},
      log: null,
    });
  });
});

describe('a line of the log', () => {
  /** The log after `action`, as it reads when it comes back from the database. */
  function lineOf(before: StoredClaim, action: OwnAction): LogLine {
    const { log } = decided(before, action, acting('1'));
    const line = { sequence: 7, at: now.toISOString(), seat: '1', claimId: 'claim', previous: '', hash: '' };
    return JSON.parse(JSON.stringify({ ...line, ...log }));
  }
  const dueAt = later(600);

  it.each([
    [close, { state: 'closed', closedFor: close.reason }, { state: 'open', closedFor: null }],
    [{ kind: 'mute' }, { muted: true }, { muted: false }],
    [{ kind: 'categorise', category: 'other' }, { category: 'other' }, { category: 'health' }],
    [{ kind: 'due', at: dueAt.toISOString() }, { dueAt }, { dueAt: null }],
  ] as [OwnAction, Partial<StoredClaim>, Partial<StoredClaim>][])(
    'of %j is taken back',
    (action, after, before) => {
      const undone = decideUndo(claim(after), [lineOf(claim(), action)], 7);
      expect(undone.ok && undone.value.changes).toEqual(before);
    },
  );

  it('is not taken back where somebody has changed the same since, or twice', () => {
    const line = lineOf(claim(), { kind: 'categorise', category: 'other' });
    expect(decideUndo(claim({ category: 'finance-and-securities' }), [line], 7)).toMatchObject({
      problem: 'undo-changed',
    });
    const undo: LogLine = { ...line, sequence: 8, kind: 'claim-undone', data: { sequence: 7 } };
    expect(decideUndo(claim({ category: 'other' }), [line, undo], 7)).toMatchObject({
      problem: 'undo-impossible',
    });
    expect(decideUndo(claim(), [line, undo], 8)).toMatchObject({ problem: 'undo-impossible' });
  });

  it('of a date is taken back to the date before', () => {
    const line = lineOf(claim({ dueAt }), { kind: 'due', at: null });
    const undone = decideUndo(claim(), [line], 7);
    expect(undone.ok && undone.value.changes).toEqual({ dueAt });
  });
});
