import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimSchema } from '../../src/contract/staff/claim.ts';
import { type LookState, type LooksTold, looksToldSchema } from '../../src/contract/staff/look.ts';
import { expectProblem } from './expect-problem.ts';
import { type ReportedClaim, reportedClaim } from './reported-claim.ts';
import { sampleDraft } from './sample-draft.ts';
import { sampleReport } from './sample-report.ts';
import { type CallingSeat, staffCalls } from './staff-calls.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

/** The page that every sample report is made on. */
const address = sampleReport().page.url;
const elsewhere = 'https://forum.example/never-reported';
const [noon, later] = ['2026-11-25T12:00:00.000Z', '2026-11-26T12:00:00.000Z'];

describe('what pages of a published claim showed', () => {
  let desk: TestDesk;
  let reviewer: CallingSeat;
  let claim: ReportedClaim;
  let unpublished: ReportedClaim;

  beforeAll(async () => {
    desk = await testDesk();
    const seat = staffCalls(desk);
    reviewer = await seat('Seat 1', 'reviewer');
    const approver = await seat('Seat 2', 'approver');
    unpublished = await reportedClaim(desk.address, reviewer.call);
    claim = await reportedClaim(desk.address, reviewer.call);
    await reviewer.call('PUT', claim.draft, { revision: 0, draft: sampleDraft });
    const { wordings } = sampleDraft;
    const tried = await reviewer.call('POST', '/staff/dry-run', { wordings, claimId: claim.id });
    const { id: dryRun } = await tried.json();
    await reviewer.call('POST', `${claim.draft}/ask-approval`, { revision: 1, dryRun });
    const approved = await approver.call('POST', `${claim.draft}/approve`, { revision: 1 });
    expect((await approved.json()).release.state).toBe('published');
  });
  afterAll(() => desk.remove());

  const look = (state: LookState, lookedAt: string, at = address) => ({ address: at, state, lookedAt });
  const tell = (of: ReportedClaim, ...looks: object[]) =>
    reviewer.call('POST', `${of.path}/looks`, { looks });

  async function told(...looks: object[]): Promise<LooksTold> {
    const response = await tell(claim, ...looks);
    expect(response.status).toBe(200);
    return v.parse(looksToldSchema, await response.json());
  }

  /** What the claim's timeline says of its pages, oldest first. */
  async function linesOfClaim() {
    const { timeline } = v.parse(claimSchema, await (await reviewer.call('GET', claim.path)).json());
    return timeline.filter(({ kind }) => kind === 'pages-looked-at').map(({ data }) => data);
  }

  it('stand in its timeline as counts, with no address and nobody who wrote a page', async () => {
    const tally = { pages: 1, stillUp: 1, edited: 0, gone: 0 };
    expect(await told(look('still-up', noon))).toEqual({ ...tally, left: [] });
    expect(await linesOfClaim()).toEqual([tally]);
  });

  it('are kept once, however often the same page and moment are told', async () => {
    await told(look('still-up', noon), look('still-up', noon));
    expect(await linesOfClaim()).toHaveLength(1);
  });

  it('count by the last look, also where an earlier one is told after it', async () => {
    const gone = { pages: 1, stillUp: 0, edited: 0, gone: 1 };
    expect(await told(look('gone', later))).toMatchObject(gone);
    expect(await told(look('edited', '2026-11-25T18:00:00.000Z'))).toMatchObject(gone);
  });

  it('leave out pages that no report names, and times to come', async () => {
    const before = await linesOfClaim();
    expect(await told(look('gone', later, elsewhere))).toMatchObject({ pages: 1, left: [elsewhere] });
    expect(await told(look('still-up', '2999-01-01T00:00:00.000Z'))).toMatchObject({ stillUp: 0 });
    expect(await linesOfClaim()).toEqual(before);
  });

  it('are refused of a claim that is not published, and what is no look at all', async () => {
    await expectProblem(await tell(unpublished, look('gone', later)), 'claim-not-published');
    await expectProblem(
      await tell(claim, { ...look('gone', later), state: 'not-looked-at' }),
      'body-invalid',
    );
    await expectProblem(await tell(claim), 'body-invalid');
  });
});
