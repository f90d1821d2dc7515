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

it('a claim that was asked for before somebody took it does not come back as free', async () => {
  const free = sampleClaim();
  const taken = { ...free, reports: free.reports + 1 };
  let answer = (_claim: Result<Claim>) => {};
  const late = new Promise<Result<Claim>>((done) => {
    answer = done;
  });
  const desk = {
    ...deskClient({ address: 'https://desk.example', token: 'token' }),
    claim: vi.fn(async () => late).mockResolvedValueOnce(good(free)),
    act: async () => good({ claim: taken, made: null }),
    alike: async () => refused('desk_lacks'),
  };
  const seen: { open?: OpenClaim } = {};
  const onClaim = vi.fn();
  const Pane = ({ changed }: { changed: readonly string[] }) => {
    seen.open = useClaim(desk, free.id, changed, onClaim);
    return null;
  };
  render(<Pane changed={[]} />, document.body);
  await vi.waitFor(() => expect(seen.open?.claim).toEqual(free));
  render(<Pane changed={[free.id]} />, document.body);
  await vi.waitFor(() => expect(desk.claim).toHaveBeenCalledTimes(2));
  await seen.open?.act({ kind: 'take' });
  await vi.waitFor(() => expect(seen.open?.claim).toEqual(taken));
  answer(good(free));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen.open?.claim).toEqual(taken);
  expect(onClaim).toHaveBeenLastCalledWith(taken);
});
