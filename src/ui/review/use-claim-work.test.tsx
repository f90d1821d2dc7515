// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleClaim } from '../../../tests/sample-claim.ts';
import { good, type Result, refused } from '../../contract/result.ts';
import type { ClaimActed, ClaimAction } from '../../contract/staff/claim.ts';
import type { Seat } from '../../contract/staff/seat.ts';
import { type DraftAnswer, emptyDraft, type PutDraft } from '../../contract/staff/verdict.ts';
import { type DeskClient, deskClient } from '../../verdict/desk-client.ts';
import { type ClaimWork, useClaimWork } from './use-claim-work.ts';
import { wholeQueue } from './use-queue.ts';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
afterEach(() => {
  render(null, document.body);
  localStorage.clear();
});

const seat: Seat = { id: 'seat-1', name: 'Seat 1', roles: ['reviewer'], categories: null };
const queue = {
  ...{ wanted: wholeQueue, shown: null, counts: null, isBehind: false, refusal: null, news: 0, changed: [] },
  ...{ narrow: vi.fn(), showNews: vi.fn(), more: vi.fn(), put: vi.fn() },
};

it('an undo that the desk refuses, since somebody was first, is said beside the claim', async () => {
  const claim = sampleClaim();
  const by = { seat: seat.id, name: seat.name };
  const note = { sequence: 7, at: claim.lastSeen, seat: by, kind: 'note', data: { text: 'x' } };
  const noted = { ...claim, timeline: [{ ...note, undoneBy: null, undoable: true }] };
  const refusal = refused('desk_was_first', 'Seat 2 has changed the same since.');
  const act = async (_id: string, { kind }: ClaimAction): Promise<Result<ClaimActed>> =>
    kind === 'undo' ? refusal : good({ claim: kind === 'note' ? noted : claim, made: null });
  const again = { ...claim, reports: 38 };
  const read = vi.fn(async () => good(again));
  const desk = {
    ...deskClient({ address: 'https://desk.example', token: 'token' }),
    ...{ act, claim: read, alike: async () => refused('desk_lacks') },
    draft: async () => refused('desk_lacks'),
  };
  let work: ClaimWork | null = null;
  const shown = (): ClaimWork => {
    if (!work) throw new Error('not shown');
    return work;
  };
  function Pane({ changed }: { changed: readonly string[] }) {
    work = useClaimWork(desk, seat, { ...queue, changed }, claim.id);
    return null;
  }
  render(<Pane changed={[]} />, document.body);
  await vi.waitFor(() => expect(shown().open.claim).not.toBeNull());
  await shown().act({ kind: 'note', text: 'x', public: false });
  await vi.waitFor(() => expect(shown().undoable).not.toBeNull());
  await shown().undo();
  await vi.waitFor(() => expect(shown().open.refusal).toEqual(refusal.error));

  // Whoever was first has changed the claim, which is read anew for that.
  const reads = read.mock.calls.length;
  render(<Pane changed={[claim.id]} />, document.body);
  await vi.waitFor(() => expect(read.mock.calls.length).toBe(reads + 1));
  await vi.waitFor(() => expect(queue.put).toHaveBeenLastCalledWith(again));
  expect(shown().open.refusal).toEqual(refusal.error);
  await shown().act({ kind: 'note', text: 'x', public: false });
  await vi.waitFor(() => expect(shown().open.refusal).toBeNull());
});

it('pressed twice, an undo is asked for once', async () => {
  const claim = sampleClaim();
  const by = { seat: seat.id, name: seat.name };
  const note = { sequence: 7, at: claim.lastSeen, seat: by, kind: 'note', data: { text: 'x' } };
  const noted = { ...claim, timeline: [{ ...note, undoneBy: null, undoable: true }] };
  const act = vi.fn(async (_id: string, { kind }: ClaimAction) =>
    good({ claim: kind === 'note' ? noted : claim, made: null }),
  );
  const { shown } = await workOn({ act, claim: async () => good(claim) }, claim.id);
  await shown().act({ kind: 'note', text: 'x', public: false });
  await vi.waitFor(() => expect(shown().undoable).not.toBeNull());
  const first = shown().undo();
  await Promise.resolve();
  await Promise.all([first, shown().undo()]);
  expect(act.mock.calls.filter(([, { kind }]) => kind === 'undo')).toHaveLength(1);
});

it('a dry run of a claim that was left is not said to go on at the next one', async () => {
  const claim = sampleClaim();
  let arrive = () => {};
  const put = async (_id: string, { draft }: PutDraft) => {
    await new Promise<void>((done) => {
      arrive = done;
    });
    return good({ ...answerOf(claim.id), revision: 1, draft });
  };
  const dryRun = vi.fn(async () => refused('desk_lacks'));
  const { shown, open } = await workOn(
    {
      ...{ act: async () => good({ claim, made: null }), claim: async (id) => good({ ...claim, id }) },
      ...{ draft: async (id) => good(answerOf(id)), putDraft: put, dryRun },
    },
    claim.id,
  );
  await vi.waitFor(() => expect(shown().draft.draft).not.toBeNull());
  shown().draft.edit({ wordings: ['全城停水三天'] });
  const run = shown().runDry();
  open('22222222-2222-4222-8222-222222222222');
  arrive();
  await run;
  expect(dryRun).toHaveBeenCalledWith(claim.id, ['全城停水三天']);
  await vi.waitFor(() => expect(shown().dryRun).toBeNull());
});

const answerOf = (claimId: string): DraftAnswer => ({
  ...{ claimId, revision: 0, state: 'draft', draft: emptyDraft(), editedBy: [], mayApprove: false },
  ...{ dryRun: null, approvedBy: null, sentBack: null, reasonWaits: null, faults: [], published: null },
});

/** Opens a claim of a desk that answers so, and gives what can be done with it. */
async function workOn(answers: Partial<DeskClient>, id: string) {
  const desk = {
    ...deskClient({ address: 'https://desk.example', token: 'token' }),
    ...{ alike: async () => refused('desk_lacks'), draft: async () => refused('desk_lacks') },
    ...{ offers: async () => refused('desk_lacks') },
    ...answers,
  };
  let work: ClaimWork | null = null;
  function Pane({ at }: { at: string }) {
    work = useClaimWork(desk, seat, queue, at);
    return null;
  }
  const open = (at: string) => render(<Pane at={at} />, document.body);
  open(id);
  const shown = (): ClaimWork => {
    if (!work) throw new Error('not shown');
    return work;
  };
  await vi.waitFor(() => expect(shown().open.claim).not.toBeNull());
  return { shown, open };
}
