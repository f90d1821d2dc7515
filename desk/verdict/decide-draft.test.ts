import { describe, expect, it } from 'vitest';
import { entryOfDraft } from '../../src/contract/staff/entry-of-draft.ts';
import { emptyDraft } from '../../src/contract/staff/verdict.ts';
import {
  type DecidedDraft,
  type DraftAct,
  decideDraft,
  mayApprove,
  onceReleased,
  type StoredDraft,
} from './decide-draft.ts';

const claimId = '00000000-0000-4000-8000-000000000001';
const fresh: StoredDraft = {
  ...{ deskId: 'main', claimId, revision: 0, state: 'draft', draft: emptyDraft(), editors: [], sources: [] },
  ...{ dryRun: null, approvedBy: null, approvedAt: null, withdrawal: null, sentBack: null, inVersion: null },
  reasonWaits: null,
  ...{ entryId: claimId, entry: null, publishedVersion: null, publishedAt: null },
};
const now = new Date('2026-11-28T08:00:00Z');
const page = 'https://desk.example/corrections/1';
const entry = entryOfDraft(emptyDraft(), {
  id: claimId,
  before: null,
  page,
  publisher: 'P',
  at: '2026-11-28',
});
const published: StoredDraft = { ...fresh, revision: 1, state: 'published', editors: [], entry };

const act = (before: StoredDraft, seat: string, what: DraftAct, categories: string[] | null = null) =>
  decideDraft(before, what, { id: seat, categories }, now);
const write = (revision: number, category = 'health'): DraftAct => ({
  ...{ kind: 'write', revision, draft: { ...emptyDraft(), category } },
});
const ask = (revision: number, ...faults: ['claim-missing'] | []): DraftAct => ({
  ...{ kind: 'ask-approval', revision, dryRun: 'run', faults, isTried: true },
});
const approve = (revision: number): DraftAct => ({ kind: 'approve', revision });

/** What is stored after one act after the other. */
function acted(before: StoredDraft, ...acts: [seat: string, what: DraftAct][]): StoredDraft {
  let draft = before;
  for (const [seat, what] of acts) draft = { ...draft, ...changes(act(draft, seat, what)) };
  return draft;
}
function changes(decided: DecidedDraft) {
  if (!decided.ok) throw new Error(decided.problem);
  return decided.after;
}

describe('a draft', () => {
  it('is written, shown to another seat, and approved by it', () => {
    const approved = acted(fresh, ['a', write(0)], ['a', ask(1)], ['b', approve(1)]);
    expect(approved).toMatchObject({ revision: 1, state: 'approved', approvedBy: 'b', editors: ['a'] });
    expect(act(approved, 'a', write(1))).toMatchObject({ problem: 'draft-approved' });
  });

  it('is approved by nobody who wrote any of it, however long ago', () => {
    const both = acted(fresh, ['a', write(0)], ['b', write(1)], ['a', write(2)], ['c', ask(3)]);
    for (const seat of ['a', 'b'])
      expect(act(both, seat, approve(3))).toMatchObject({ problem: 'draft-of-your-own' });
    expect(act(both, 'c', approve(3))).toMatchObject({ ok: true });
    const backAndForth = acted(both, ['c', { kind: 'send-back', reason: 'Why?' }], ['c', write(3)]);
    expect(backAndForth.editors).toEqual(['a', 'b', 'c']);
  });

  it('counts only who wrote since it was published', () => {
    const approved = acted(fresh, ['a', write(0)], ['a', ask(1)], ['b', approve(1)]);
    const released = { ...approved, ...onceReleased(approved, { version: 1, entry, at: now }) };
    expect(released).toMatchObject({ state: 'published', editors: [], publishedVersion: 1 });
    const corrected = acted(released, ['b', write(1)], ['b', ask(2)]);
    expect(act(corrected, 'b', approve(2))).toMatchObject({ problem: 'draft-of-your-own' });
    expect(act(corrected, 'a', approve(2))).toMatchObject({ ok: true });
  });

  it('is not changed or approved by whoever read an older revision', () => {
    const two = acted(fresh, ['a', write(0)], ['b', write(1)]);
    const stale = { problem: 'draft-changed', values: ['2', '1'] };
    for (const what of [write(1), ask(1), approve(1)]) expect(act(two, 'c', what)).toMatchObject(stale);
  });

  it('that is changed while it waits has to be shown again', () => {
    const changed = acted(fresh, ['a', write(0)], ['a', ask(1)], ['a', write(1)]);
    expect(changed).toMatchObject({ state: 'draft', dryRun: null });
    expect(act(changed, 'b', approve(2))).toMatchObject({ problem: 'draft-not-to-approve' });
  });

  it('is not shown before it is whole', () => {
    expect(act(fresh, 'a', ask(0))).toMatchObject({ problem: 'draft-not-written' });
    const one = acted(fresh, ['a', write(0)]);
    expect(act(one, 'a', ask(1, 'claim-missing'))).toMatchObject({
      problem: 'draft-unfinished',
      values: ['claim-missing'],
    });
  });

  it('is not shown before its wordings were tried', () => {
    const one = acted(fresh, ['a', write(0)]);
    const untried = act(one, 'a', {
      kind: 'ask-approval',
      revision: 1,
      dryRun: null,
      faults: [],
      isTried: false,
    });
    expect(untried).toMatchObject({ problem: 'dry-run-needed' });
  });

  it('comes back with a reason, also when it was approved and is in no release yet', () => {
    const approved = acted(fresh, ['a', write(0)], ['a', ask(1)], ['b', approve(1)]);
    const back = acted(approved, ['c', { kind: 'send-back', reason: 'No source' }]);
    expect(back).toMatchObject({
      state: 'draft',
      approvedBy: null,
      sentBack: { seat: 'c', reason: 'No source' },
    });
    const moving = { ...approved, inVersion: 3 };
    for (const what of [write(1), approve(1), { kind: 'send-back', reason: 'x' } as const])
      expect(act(moving, 'c', what)).toMatchObject({ problem: 'draft-in-release' });
  });

  it('of a category of others is none of the seat', () => {
    const health = acted(fresh, ['a', write(0)], ['a', ask(1)]);
    expect(act(health, 'b', approve(1), ['scam'])).toMatchObject({ problem: 'category-of-others' });
    expect(act(fresh, 'b', write(0), ['scam'])).toMatchObject({ problem: 'category-of-others' });
    expect(act(health, 'b', approve(1), ['health'])).toMatchObject({ ok: true });
  });
});

describe('what is published', () => {
  it('is withdrawn with a reason, once', () => {
    const withdrawn = acted(published, ['a', { kind: 'withdraw', reason: 'Wrong' }]);
    expect(withdrawn).toMatchObject({
      ...{ state: 'approved', withdrawal: '', reasonWaits: { seat: 'a', reason: 'Wrong' } },
    });
    const gone: StoredDraft = { ...published, entry: { ...entry, status: 'withdrawn' } };
    for (const before of [fresh, gone])
      expect(act(before, 'a', { kind: 'withdraw', reason: 'x' })).toMatchObject({
        problem: 'nothing-published',
      });
  });

  it('has its reason given again by whoever has withdrawn it, until another seat approves what it reads', () => {
    const gone: StoredDraft = { ...published, entry: { ...entry, status: 'withdrawn' } };
    const waiting = { ...gone, reasonWaits: { seat: 'a', reason: 'Wrnog' } };
    const again = { kind: 'withdraw', reason: 'Wrong' } as const;
    expect(act(waiting, 'b', again)).toMatchObject({ problem: 'nothing-published' });
    const better = acted(waiting, ['a', again]);
    expect(better).toMatchObject({ state: gone.state, reasonWaits: { seat: 'a', reason: 'Wrong' } });
    const approved = (reason: string) => act(better, 'b', { kind: 'approve-reason', reason });
    expect(approved('Wrnog')).toMatchObject({ problem: 'reason-changed' });
    expect(approved('Wrong')).toMatchObject({ after: { withdrawal: 'Wrong', reasonWaits: null } });
  });

  it('lets nobody approve what was being written when it was withdrawn', () => {
    const withdrawn = acted(published, ['a', write(1)], ['c', { kind: 'withdraw', reason: 'Wrong' }]);
    const released = onceReleased(withdrawn, { version: 2, entry, at: now });
    const again = acted({ ...withdrawn, ...released }, ['b', write(2)], ['b', ask(3)]);
    expect(act(again, 'a', approve(3))).toMatchObject({ problem: 'draft-of-your-own' });
  });

  it('can be corrected after that', () => {
    const gone: StoredDraft = { ...published, entry: { ...entry, status: 'withdrawn' } };
    expect(acted(gone, ['b', write(1)], ['b', ask(2)], ['a', approve(2)])).toMatchObject({
      state: 'approved',
    });
  });
});

it('a seat knows whether it can approve', () => {
  const waiting = acted(fresh, ['a', write(0)], ['a', ask(1)]);
  const seat = { id: 'b', roles: ['approver' as const], categories: null };
  expect(mayApprove(waiting, seat)).toBe(true);
  expect(mayApprove(waiting, { ...seat, id: 'a' })).toBe(false);
  expect(mayApprove(waiting, { ...seat, roles: ['reviewer'] })).toBe(false);
  expect(mayApprove(waiting, { ...seat, categories: ['scam'] })).toBe(false);
  expect(mayApprove(fresh, seat)).toBe(false);
});
