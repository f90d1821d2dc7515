// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleClaim } from '../../../tests/sample-claim.ts';
import { good, type Result, refused } from '../../contract/result.ts';
import type { Claim } from '../../contract/staff/claim.ts';
import { deskClient } from '../../verdict/desk-client.ts';
import { type OpenClaim, useClaim } from './use-claim.ts';

vi.mock('../../platform/page-browser.ts', () => ({ browser: {} }));
afterEach(() => render(null, document.body));

/** A claim that is open and free; the desk answers when it is told to. */
async function openClaim() {
  const free = sampleClaim();
  const taken = { ...free, reports: free.reports + 1 };
  const answers: { read(claim: Claim): void; acted(claim: Claim): void } = { read() {}, acted() {} };
  const read = new Promise<Result<Claim>>((done) => {
    answers.read = (claim) => done(good(claim));
  });
  const acted = new Promise<Result<{ claim: Claim; made: null }>>((done) => {
    answers.acted = (claim) => done(good({ claim, made: null }));
  });
  const desk = {
    ...deskClient({ address: 'https://desk.example', token: 'token' }),
    claim: vi.fn(async () => read).mockResolvedValueOnce(good(free)),
    act: async () => acted,
    alike: async () => refused('desk_lacks'),
  };
  const seen: { open?: OpenClaim } = {};
  const onClaim = vi.fn();
  const Pane = ({ changed }: { changed: readonly string[] }) => {
    seen.open = useClaim(desk, free.id, changed, onClaim);
    return null;
  };
  const readAgain = async () => {
    render(<Pane changed={[free.id]} />, document.body);
    await vi.waitFor(() => expect(desk.claim).toHaveBeenCalledTimes(2));
  };
  render(<Pane changed={[]} />, document.body);
  await vi.waitFor(() => expect(seen.open?.claim).toEqual(free));
  return { free, taken, answers, seen, onClaim, readAgain };
}
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

it('a claim that was asked for before somebody took it does not come back as free', async () => {
  const { free, taken, answers, seen, onClaim, readAgain } = await openClaim();
  await readAgain();
  answers.acted(taken);
  await seen.open?.act({ kind: 'take' });
  await vi.waitFor(() => expect(seen.open?.claim).toEqual(taken));
  answers.read(free);
  await drawn();
  expect(seen.open?.claim).toEqual(taken);
  expect(onClaim).toHaveBeenLastCalledWith(taken);
});

it('what was done to a claim is shown, also where it was read meanwhile as it had been', async () => {
  const { free, taken, answers, seen, readAgain } = await openClaim();
  const acting = seen.open?.act({ kind: 'take' });
  await readAgain();
  answers.read(free);
  await drawn();
  answers.acted(taken);
  await acting;
  await drawn();
  expect(seen.open?.claim).toEqual(taken);
});
