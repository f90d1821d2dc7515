// @vitest-environment happy-dom
import { render } from 'preact';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleClaim, sampleLine } from '../../../tests/sample-claim.ts';
import { good, refused } from '../../contract/result.ts';
import { claimsPageSchema, claimViews } from '../../contract/staff/claim.ts';
import { deskClient } from '../../verdict/desk-client.ts';
import { type OpenClaim, useClaim } from './use-claim.ts';
import { type Queue, useQueue, wholeQueue } from './use-queue.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

/** Longer than the page waits before it asks the desk again. */
const aWhile = 12_000;
const silence = refused('desk_unreachable', 'https://desk.example');
const client = deskClient({ address: 'https://desk.example', token: 'token' });

/** What a hook gives, shown anew as it changes. */
async function shownBy<Shown>(useIt: () => Shown): Promise<() => Shown> {
  const given: Shown[] = [];
  function Place() {
    given.push(useIt());
    return null;
  }
  render(<Place />, document.body);
  await vi.advanceTimersByTimeAsync(100);
  return () => {
    const last = given.at(-1);
    if (last === undefined) throw new Error('nothing is shown');
    return last;
  };
}

const counts = Object.fromEntries(claimViews.map((view) => [view, 1]));
const page = (title: string) =>
  v.parse(claimsPageSchema, { claims: [sampleLine({ title })], next: null, sequence: 1, counts });

it('a search that the desk did not answer is made again, and the lines before are not taken for its', async () => {
  const claims = vi.fn(client.claims).mockImplementation(async ({ search }) => good(page(search || '全部')));
  const desk = {
    ...client,
    claims,
    changes: async () => good({ sequence: 1, claims: [], more: false }),
  };
  const queue = await shownBy<Queue>(() => useQueue(desk));
  const titles = () => queue().shown?.lines.map(({ title }) => title);
  expect(titles()).toEqual(['全部']);
  claims.mockResolvedValueOnce(silence);
  queue().narrow({ search: '停水' });
  await vi.advanceTimersByTimeAsync(100);
  expect(queue().refusal?.code).toBe('desk_unreachable');
  await vi.advanceTimersByTimeAsync(aWhile);
  expect(titles()).toEqual(['停水']);
  expect(queue().isBehind).toBe(false);
  expect(queue().refusal).toBeNull();
});

it('a first page that was asked for before is not asked for again, and what is searched then is', async () => {
  const claims = vi.fn(client.claims).mockResolvedValue(silence);
  const desk = { ...client, claims };
  const asked = Promise.resolve(good(page('全部')));
  const queue = await shownBy<Queue>(() => useQueue(desk, asked));
  expect(queue().shown?.lines).toHaveLength(1);
  expect(claims).not.toHaveBeenCalled();
  queue().narrow({ search: '停水' });
  await vi.advanceTimersByTimeAsync(100);
  expect(claims).toHaveBeenCalledOnce();
});

it('a search that comes late changes nothing else that was chosen meanwhile', async () => {
  const desk = { ...client, claims: async () => silence };
  const queue = await shownBy<Queue>(() => useQueue(desk));
  const { narrow } = queue();
  narrow({ view: 'mine', sort: 'oldest' });
  await vi.advanceTimersByTimeAsync(100);
  narrow({ search: '停水' });
  await vi.advanceTimersByTimeAsync(100);
  expect(queue().wanted).toEqual({ ...wholeQueue, view: 'mine', sort: 'oldest', search: '停水' });
});

it('a claim that could not be read is read once the desk answers again', async () => {
  const claim = sampleClaim();
  const read = vi.fn(client.claim).mockResolvedValueOnce(silence).mockResolvedValue(good(claim));
  const desk = { ...client, claim: read, alike: async () => silence, act: async () => silence };
  const changed: string[] = [];
  const open = await shownBy<OpenClaim>(() => useClaim(desk, claim.id, changed, vi.fn()));
  expect(open().refusal?.code).toBe('desk_unreachable');
  await vi.advanceTimersByTimeAsync(aWhile);
  expect(open().claim?.id).toBe(claim.id);
  expect(open().refusal).toBeNull();
});
