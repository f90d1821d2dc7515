import { createHash, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type SeatCommand, seatLines } from '../../desk/staff/staff-command.ts';
import { type TestAccount, type TestAccountService, testAccountService } from './account-service.ts';
import { expectProblem } from './expect-problem.ts';
import { type RogueAccountService, rogueAccountService, type Signing } from './rogue-account-service.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

let accounts: TestAccountService;
let rogue: RogueAccountService;
let desk: TestDesk;
beforeAll(async () => {
  [accounts, rogue] = [await testAccountService(), await rogueAccountService()];
  desk = await testDesk({ accounts });
  accounts.allow(desk.address);
});
afterAll(async () => {
  await desk?.remove();
  await accounts?.close();
  await rogue?.close();
});

const minute = 60_000;
/** Goes on at another time, for the desk and for the account service. */
const later = (minutes: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * minute });
beforeAll(() => {
  // What the desk says to whoever runs it, and the provider to whoever uses it for more than a test.
  for (const said of ['error', 'warn', 'info'] as const) vi.spyOn(console, said).mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
});

const command = (asked: SeatCommand) => seatLines({ address: desk.address, token: desk.staffToken }, asked);

async function newSeat(account?: { subject: string } | { email: string }): Promise<string> {
  const lines = await command({
    name: 'seat new',
    wanted: { name: 'Seat 1', roles: ['reviewer'], categories: null },
  });
  const [seat = ''] = /seat-[0-9a-f]+/.exec(lines.join('\n')) ?? [];
  if (account) await command({ name: 'seat bind', seat, account });
  return seat;
}

/** As the review page begins: a secret, and the hash of it. */
function newSecret() {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

const begin = (challenge: string, more = '') =>
  fetch(`${desk.address}/staff/sign-in?challenge=${challenge}${more}`, { redirect: 'manual' });
const locationOf = (response: Response) => new URL(response.headers.get('Location') ?? '', response.url);

/** Goes through the account service as a browser does, and returns the address it leads back to. */
async function comeBack(account: TestAccount | null, challenge: string): Promise<URL> {
  accounts.signIn(account);
  const cookies = new Map<string, string>();
  let next = locationOf(await begin(challenge));
  for (let step = 0; next.origin === accounts.issuer && step < 10; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { Cookie: cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    next = locationOf(response);
  }
  return next;
}

const visit = (address: URL) => fetch(address, { redirect: 'manual' });
const codeOf = (response: Response) => locationOf(response).hash.slice(1);
const exchange = (code: string, verifier: string) =>
  fetch(`${desk.address}/staff/sign-in/token`, { method: 'POST', body: JSON.stringify({ code, verifier }) });

/** A code for an account that has a seat. */
async function codeFor(account: TestAccount) {
  const { verifier, challenge } = newSecret();
  const came = await comeBack(account, challenge);
  return { code: codeOf(await visit(came)), came, verifier };
}
const me = (token: string) =>
  fetch(`${desk.address}/staff/me`, { headers: { Authorization: `Bearer ${token}` } });

describe('somebody with an account', () => {
  it('gets a token of their seat, which ends after a working day', async () => {
    const seat = await newSeat({ subject: 'one' });
    const { code, verifier } = await codeFor({ subject: 'one', email: 'one@desk.example' });
    const made = await exchange(code, verifier);
    expect([made.status, made.headers.get('Cache-Control')]).toEqual([201, 'no-store']);
    // No page signs somebody in unseen, by an account that is signed in elsewhere in the browser.
    expect(locationOf(await begin(newSecret().challenge)).searchParams.get('prompt')).toBe('login');
    const { token, seat: whose } = await made.json();
    expect(whose.id).toBe(seat);
    expect((await (await me(token)).json()).seat.id).toBe(seat);
    later(11 * 60);
    expect((await me(token)).status).toBe(200);
    later(2 * 60);
    await expectProblem(await me(token), 'token-wrong');
  });

  it('is in the log by their seat alone', async () => {
    const seat = await newSeat({ email: 'logged@desk.example' });
    const { code, verifier } = await codeFor({ subject: 'logged', email: 'logged@desk.example' });
    await exchange(code, verifier);
    const { lines } = await (await desk.getAsStaff('/staff/log')).json();
    const kinds = lines
      .filter((line: { seat: string; data: { seat?: string } }) => [line.seat, line.data.seat].includes(seat))
      .map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(['seat-opened', 'seat-account-given', 'seat-signed-in']);
    expect(JSON.stringify(lines)).not.toContain('logged');
    expect((await command({ name: 'seat list' })).find((line) => line.startsWith(seat))).toContain(
      'bound to an account',
    );
  });

  it('is let in by a verified address once, and by the number of the account from then on', async () => {
    const seat = await newSeat({ email: 'Shared@desk.example' });
    const address = 'shared@desk.example';
    const unverified = await comeBack(
      { subject: 'x', email: address, isVerified: false },
      newSecret().challenge,
    );
    await expectProblem(await visit(unverified), 'account-unknown');
    const { code, verifier } = await codeFor({ subject: 'first', email: address });
    expect((await (await exchange(code, verifier)).json()).seat.id).toBe(seat);
    // Somebody else was given the address.
    const successor = await comeBack({ subject: 'second', email: address }, newSecret().challenge);
    await expectProblem(await visit(successor), 'account-unknown');
    const again = await codeFor({ subject: 'first', email: 'new@desk.example' });
    expect((await exchange(again.code, again.verifier)).status).toBe(201);
  });

  it('whom nobody knows is told the number to ask with, and gets no further', async () => {
    const came = await comeBack({ subject: 'stranger-7' }, newSecret().challenge);
    expect(await expectProblem(await visit(came), 'account-unknown')).toContain('stranger-7');
  });

  it('who says no at the account service is told so', async () => {
    await expectProblem(await visit(await comeBack(null, newSecret().challenge)), 'sign-in-refused');
  });

  it('has one seat, and none after it was closed or the account was taken away', async () => {
    const seat = await newSeat({ subject: 'leaving' });
    await expect(newSeat({ subject: 'leaving' })).rejects.toThrow('seat unbind');
    const { code, verifier } = await codeFor({ subject: 'leaving' });
    const { token } = await (await exchange(code, verifier)).json();
    const late = await codeFor({ subject: 'leaving' });
    await command({ name: 'seat close', seat });
    await expectProblem(await me(token), 'token-wrong');
    await expectProblem(await exchange(late.code, late.verifier), 'sign-in-code-wrong');
    const came = await comeBack({ subject: 'leaving' }, newSecret().challenge);
    await expectProblem(await visit(came), 'account-unknown');
    const other = await newSeat({ subject: 'leaving' });
    await command({ name: 'seat unbind', seat: other });
    const unbound = await comeBack({ subject: 'leaving' }, newSecret().challenge);
    await expectProblem(await visit(unbound), 'account-unknown');
    await expect(command({ name: 'seat unbind', seat: 'seat-none' })).rejects.toThrow('desk seat list');
  });
});

describe('what passes by on the way', () => {
  const account = { subject: 'passing' };
  beforeAll(() => newSeat(account));

  it('counts once: the way back, and its code, also when it is given twice at the same moment', async () => {
    const { verifier, challenge } = newSecret();
    const came = await comeBack(account, challenge);
    const code = codeOf(await visit(came));
    await expectProblem(await visit(came), 'sign-in-refused');
    const tokens = await Promise.all([exchange(code, verifier), exchange(code, verifier)]);
    expect(tokens.map(({ status }) => status).sort()).toEqual([201, 403]);
    await expectProblem(await exchange(code, verifier), 'sign-in-code-wrong');
  });

  it('is worth nothing without the secret of the browser that began', async () => {
    const { code, verifier } = await codeFor(account);
    await expectProblem(await exchange(code, newSecret().verifier), 'sign-in-code-wrong');
    // Nor after somebody has guessed.
    await expectProblem(await exchange(code, verifier), 'sign-in-code-wrong');
  });

  it('ends: a state after ten minutes, a code after two', async () => {
    const { code, verifier } = await codeFor(account);
    const came = await comeBack(account, newSecret().challenge);
    later(3);
    await expectProblem(await exchange(code, verifier), 'sign-in-code-wrong');
    later(8);
    await expectProblem(await visit(came), 'sign-in-ended');
  });

  it('leads nowhere with another state, or none', async () => {
    const came = await comeBack(account, newSecret().challenge);
    const other = await comeBack(account, newSecret().challenge);
    for (const state of ['', 'x', `${came.searchParams.get('state')}x`]) {
      const changed = new URL(came);
      changed.searchParams.set('state', state);
      await expectProblem(await visit(changed), 'sign-in-ended');
    }
    // The code of one with the state of another: it was asked for with another verifier and nonce.
    const mixed = new URL(came);
    mixed.searchParams.set('state', other.searchParams.get('state') ?? '');
    await expectProblem(await visit(mixed), 'sign-in-refused');
    const twice = new URL(came);
    twice.searchParams.append('state', other.searchParams.get('state') ?? '');
    await expectProblem(await visit(twice), 'sign-in-refused');
    const bare = new URL(came);
    bare.searchParams.delete('code');
    await expectProblem(await visit(bare), 'sign-in-refused');
  });

  it('leads to the account service and to the desk alone, whatever else is asked for', async () => {
    const wishes = ['redirect_uri', 'return', 'next', 'url', 'state', 'nonce'].map(
      (name) => `&${name}=${encodeURIComponent('https://elsewhere.example/')}`,
    );
    for (const wish of [...wishes, '&challenge=x']) {
      const location = locationOf(await begin(newSecret().challenge, wish));
      expect(location.origin).toBe(accounts.issuer);
      expect(location.searchParams.get('redirect_uri')).toBe(`${desk.address}/staff/sign-in/callback`);
      expect(location.href).not.toContain('elsewhere');
    }
    const came = await comeBack(account, newSecret().challenge);
    for (const wish of wishes.slice(0, 4)) came.search += wish;
    const done = locationOf(await visit(came));
    expect(done.href.replace(/#.*/, '')).toBe(`${desk.address}/staff/sign-in/done`);
    const page = await fetch(done, { headers: { Accept: 'text/html' } });
    expect([page.status, page.headers.get('Content-Security-Policy')]).toEqual([
      200,
      expect.stringContaining("default-src 'none'"),
    ]);
    for (const response of [page, await begin(newSecret().challenge)])
      expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('begins on the review page', async () => {
    for (const challenge of ['', 'x', 'c'.repeat(44)])
      await expectProblem(await begin(challenge), 'sign-in-not-begun');
    await expectProblem(await exchange('x', 'y'), 'body-invalid');
  });
});

describe('an ID token', () => {
  const now = () => Math.floor(Date.now() / 1000);
  const right = (nonce: string) => ({
    ...{ iss: rogue.issuer, aud: rogue.clientId, sub: 'one', nonce },
    ...{ iat: now(), exp: now() + 300 },
  });
  beforeAll(async () => {
    await desk.restart({ accounts: { ...rogue, clientSecret: undefined } });
    await newSeat({ subject: 'one' });
  });
  afterAll(async () => {
    await desk.restart();
    accounts.allow(desk.address);
  });

  /** The way back from a sign-in for which such a token is handed out. */
  async function wayBackWith(change: Record<string, unknown>, signing?: Signing): Promise<URL> {
    const asked = locationOf(await begin(newSecret().challenge)).searchParams;
    rogue.handOut({ ...right(asked.get('nonce') ?? ''), ...change }, signing);
    const state = encodeURIComponent(asked.get('state') ?? '');
    return new URL(`${desk.address}/staff/sign-in/callback?code=any&state=${state}`);
  }

  it('as it has to be lets somebody in, once, whatever the account service takes twice', async () => {
    const came = await wayBackWith({});
    const back = await Promise.all([visit(came), visit(came), visit(came)]);
    expect(back.map(({ status }) => status).sort()).toEqual([303, 400, 400]);
    await expectProblem(await visit(came), 'sign-in-ended');
  });

  it.each<[what: string, change: Record<string, unknown>, signing?: Signing]>([
    ['of another sign-in', { nonce: 'another' }],
    ['of no sign-in', { nonce: undefined }],
    ['of another account service', { iss: 'https://elsewhere.example' }],
    ['for another desk', { aud: 'another' }],
    ['that has ended', { exp: 1_600_000_000, iat: 1_599_999_000 }],
    ['of nobody', { sub: undefined }],
    ['signed by somebody else', {}, 'other key'],
    ['signed by nobody', {}, 'none'],
  ])('%s lets nobody in', async (_what, change, signing) => {
    await expectProblem(await visit(await wayBackWith(change, signing)), 'sign-in-refused');
  });

  it('of one account service does not stand for an account of another', async () => {
    // Its number has a seat, but at the other service.
    await expectProblem(await visit(await wayBackWith({ sub: 'passing' })), 'account-unknown');
  });
});

describe('a desk', () => {
  afterAll(() => desk.restart());

  it('whose account service is away says so, and serves who is signed in', async () => {
    await desk.restart({ accounts: { ...accounts, issuer: 'http://127.0.0.1:1' } });
    await expectProblem(await begin(newSecret().challenge), 'sign-in-unreachable');
    expect((await me(desk.staffToken)).status).toBe(200);
  });

  it('without an account service says so', async () => {
    await desk.restart({ accounts: undefined });
    await expectProblem(await begin(newSecret().challenge), 'sign-in-not-set-up');
    await expectProblem(await desk.get('/staff/sign-in/callback?state=x'), 'sign-in-not-set-up');
    await expect(newSeat({ subject: 'any' })).rejects.toThrow('connected to no account service');
  });

  it('takes so many sign-ins an hour from one address', async () => {
    await desk.restart({
      accounts: { ...rogue, clientSecret: undefined },
      intake: { reportsAnHour: 1, addressHeader: 'X-Real-Address' },
    });
    const state = locationOf(await begin(newSecret().challenge)).searchParams.get('state') ?? '';
    const callback = new URL(
      `${desk.address}/staff/sign-in/callback?code=x&state=${encodeURIComponent(state)}`,
    );
    const fromOne = () => fetch(callback, { redirect: 'manual', headers: { 'X-Real-Address': '192.0.2.1' } });
    await fromOne();
    const refused = await fromOne();
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    await expectProblem(refused, 'too-many-sign-ins');
  });
});
