import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditSentence, seatLines } from '../../desk/staff/staff-command.ts';
import { expectProblem } from './expect-problem.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
});
afterAll(() => desk.remove());

const admin = () => ({ address: desk.address, token: desk.staffToken });
const asked = (token: string, method: string, path: string, body?: object | string) =>
  fetch(desk.address + path, {
    method,
    headers: { Authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

/** A new seat: its id and token, out of what the command says. */
async function newSeat(...roles: ('reviewer' | 'approver' | 'admin')[]) {
  const lines = await seatLines(admin(), {
    name: 'seat new',
    wanted: { name: 'Seat 1', roles, categories: null },
  });
  const [, id = ''] = /(seat-[0-9a-f]+)/.exec(lines.join('\n')) ?? [];
  const [, token = ''] = /(seat_[\w-]+)$/.exec(lines.join('\n')) ?? [];
  return { id, token };
}

describe('a seat', () => {
  it('says who it is, and does what its roles allow and no more', async () => {
    const { id, token } = await newSeat('reviewer');
    const me = await (await asked(token, 'GET', '/staff/me')).json();
    expect(me).toEqual({
      seat: { id, name: 'Seat 1', roles: ['reviewer'], categories: null },
      desk: { id: 'main', name: 'Unnamed desk' },
    });
    expect((await asked(token, 'GET', '/reports')).status).toBe(200);
    const colleagues = await (await asked(token, 'GET', '/staff/colleagues')).json();
    expect(colleagues.seats).toContainEqual({ id, name: 'Seat 1', roles: ['reviewer'], categories: null });
    for (const [method, path] of [
      ['GET', '/staff/seats'],
      ['POST', '/staff/seats'],
      ['POST', `/staff/seats/${id}/token`],
      ['DELETE', `/staff/seats/${id}`],
      ['GET', '/staff/log'],
    ] as const) {
      expect(await expectProblem(await asked(token, method, path), 'role-missing')).toContain('admin');
      await expectProblem(await fetch(desk.address + path, { method }), 'token-missing');
      await expectProblem(await asked('seat_wrong', method, path), 'token-wrong');
    }
  });

  it('has one token at a time, and none once it is closed', async () => {
    const { id, token } = await newSeat('reviewer');
    const [, shown = ''] = await seatLines(admin(), { name: 'seat token', seat: id });
    const newer = shown.split(' ').at(-1) ?? '';
    await expectProblem(await asked(token, 'GET', '/staff/me'), 'token-wrong');
    expect((await asked(newer, 'GET', '/staff/me')).status).toBe(200);
    await seatLines(admin(), { name: 'seat close', seat: id });
    await expectProblem(await asked(newer, 'GET', '/staff/me'), 'token-wrong');
    await expect(seatLines(admin(), { name: 'seat token', seat: id })).rejects.toThrow('desk seat list');
    const colleagues = await (await asked(desk.staffToken, 'GET', '/staff/colleagues')).json();
    expect(colleagues.seats.map((seat: { id: string }) => seat.id)).not.toContain(id);
    const all = await seatLines(admin(), { name: 'seat list' });
    expect(all.find((line) => line.startsWith(id))).toContain('closed');
  });

  it('is made of what was agreed', async () => {
    const refused = async (body: object | string) => asked(desk.staffToken, 'POST', '/staff/seats', body);
    await expectProblem(await refused('{'), 'body-not-json');
    expect(await expectProblem(await refused({ name: 'x', roles: ['boss'] }), 'body-invalid')).toContain(
      'roles.0',
    );
    await expectProblem(await refused({ name: 'x', roles: ['admin'], days: 0 }), 'body-invalid');
    await expectProblem(await refused('x'.repeat(1_000_001)), 'body-too-large');
    // PostgreSQL has no such text to look for.
    await expectProblem(await asked(desk.staffToken, 'DELETE', '/staff/seats/%00'), 'not-found');
  });

  it('is opened to the extension, and to no page', async () => {
    const allowed = async (origin: string) => {
      const response = await fetch(`${desk.address}/staff/me`, { headers: { Origin: origin } });
      return response.headers.get('Access-Control-Allow-Origin');
    };
    expect(await allowed('chrome-extension://abcdef')).toBe('chrome-extension://abcdef');
    expect(await allowed('https://page.example')).toBeNull();
  });
});

describe('the log', () => {
  it('holds who did what, once each, also when many do it at once', async () => {
    const before = (await (await asked(desk.staffToken, 'GET', '/staff/log')).json()).lines.length;
    await Promise.all(Array.from({ length: 8 }, () => newSeat('approver')));
    const { lines } = await (await asked(desk.staffToken, 'GET', '/staff/log')).json();
    expect(lines.slice(before).map(({ kind, seat }: { kind: string; seat: string }) => [kind, seat])).toEqual(
      Array.from({ length: 8 }, () => ['seat-opened', 'admin']),
    );
    expect(JSON.stringify(lines)).not.toContain('seat_');
    expect(await auditSentence(admin())).toMatchObject({ isWhole: true });
  });
});
