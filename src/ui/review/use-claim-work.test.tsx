// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleClaim } from '../../../tests/sample-claim.ts';
import { good, type Result, refused } from '../../contract/result.ts';
import type { ClaimActed, ClaimAction } from '../../contract/staff/claim.ts';
import type { Seat } from '../../contract/staff/seat.ts';
import { deskClient } from '../../verdict/desk-client.ts';
import { type ClaimWork, useClaimWork } from './use-claim-work.ts';
import { wholeQueue } from './use-queue.ts';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
afterEach(() => render(null, document.body));

const seat: Seat = { id: 'seat-1', name: 'Seat 1', roles: ['reviewer'], categories: null };
const queue = {
  ...{ wanted: wholeQueue, shown: null, isBehind: false, refusal: null, news: 0, changed: [] },
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
