import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { signInByAccount } from './sign-in-by-account.ts';

const desk = 'https://desk.example';
const asked: { url: string; body: Record<string, string> | null }[] = [];
/** A desk that answers so, and notes what it was asked. */
function deskThat(...answers: Response[]): void {
  asked.length = 0;
  vi.stubGlobal('fetch', async (url: string, { body }: RequestInit) => {
    asked.push({ url, body: typeof body === 'string' ? JSON.parse(body) : null });
    return answers.shift() ?? Response.error();
  });
}
afterEach(() => {
  vi.unstubAllGlobals();
});

const leadsOn = () => Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
const problem = (status: number, kind: string) =>
  new Response(JSON.stringify({ type: `/problems/${kind}`, title: kind, status, detail: 'Why.' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
const seat = { id: 'seat-1', name: 'Seat 1', roles: ['reviewer'], categories: null };
const token = () =>
  new Response(JSON.stringify({ seat, token: 'seat_x', expiresAt: '2026-11-28T20:00:00.000Z' }));

test('the code a tab ends with is given for a token, with the secret that the tab was begun with', async () => {
  deskThat(leadsOn(), token());
  const tab = vi.fn(async () => 'the-code');
  expect(await signInByAccount(desk, tab)).toEqual({ ok: true, value: { address: desk, token: 'seat_x' } });
  const [begun, given] = asked;
  expect(tab).toHaveBeenCalledExactlyOnceWith(begun?.url, `${desk}/staff/sign-in/done#`);
  expect(given).toEqual({
    url: `${desk}/staff/sign-in/token`,
    body: { code: 'the-code', verifier: expect.stringMatching(/^[\w-]{43}$/) },
  });
  const challenge = createHash('sha256')
    .update(given?.body?.verifier ?? '')
    .digest('base64url');
  expect(begun?.url).toBe(`${desk}/staff/sign-in?challenge=${challenge}`);
});

test('no tab is opened where the desk is connected to no account service, or is none', async () => {
  const tab = vi.fn(async () => 'the-code');
  deskThat(problem(404, 'sign-in-not-set-up'));
  expect(await signInByAccount(desk, tab)).toMatchObject({
    error: { code: 'desk_refused', values: ['Why.'] },
  });
  deskThat(new Response('<p>Welcome to this network'));
  expect(await signInByAccount(desk, tab)).toMatchObject({ error: { code: 'desk_answer_unknown' } });
  expect(tab).not.toHaveBeenCalled();
});

test('a tab that is closed, and a code that does not count, sign nobody in', async () => {
  deskThat(leadsOn());
  expect(await signInByAccount(desk, async () => null)).toMatchObject({ error: { code: 'sign_in_closed' } });
  deskThat(leadsOn(), problem(403, 'sign-in-code-wrong'));
  expect(await signInByAccount(desk, async () => 'used')).toMatchObject({ error: { code: 'desk_refused' } });
});
