import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi } from '../../desk/open-api.ts';
import { type Role, roles } from '../../src/contract/staff/seat.ts';
import { expectProblem } from './expect-problem.ts';
import { operationsOf } from './operations-of.ts';
import { type CallingSeat, staffCalls } from './staff-calls.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

const all = roles;
/** Each route for staff, and the roles that it is for. */
const routes: Record<string, readonly Role[]> = {
  'GET /reports': all,
  'GET /reports/{id}': all,
  'GET /reports/{id}/screenshot': all,
  'GET /staff/me': all,
  'PUT /staff/me/release-key': ['approver'],
  'GET /staff/colleagues': all,
  'GET /staff/seats': ['admin'],
  'POST /staff/seats': ['admin'],
  'DELETE /staff/seats/{id}': ['admin'],
  'POST /staff/seats/{id}/token': ['admin'],
  'PUT /staff/seats/{id}/account': ['admin'],
  'DELETE /staff/seats/{id}/account': ['admin'],
  'GET /staff/log': ['admin'],
  'GET /staff/desks': all,
  'POST /staff/desks': ['admin'],
  'DELETE /staff/desks/{id}': ['admin'],
  'GET /staff/bundles': all,
  'POST /staff/bundles': ['reviewer', 'admin'],
  'POST /staff/bundles/receipts': ['reviewer', 'admin'],
  'GET /staff/claims': all,
  'POST /staff/claims/close': ['reviewer', 'admin'],
  'GET /staff/claims/{id}': all,
  'POST /staff/claims/{id}/actions': ['reviewer', 'approver', 'admin'],
  'POST /staff/claims/{id}/looks': ['reviewer', 'admin'],
  'GET /staff/claims/{id}/reports': all,
  'GET /staff/claims/{id}/alike': all,
  'POST /staff/claims/{id}/wordings': ['reviewer', 'approver'],
  'POST /staff/claims/{id}/bundles': ['reviewer', 'admin'],
  'POST /staff/claims/{id}/bundles/file': ['reviewer', 'admin'],
  'GET /staff/claims/{id}/same-sources': all,
  'GET /staff/claims/{id}/draft': all,
  'PUT /staff/claims/{id}/draft': ['reviewer'],
  'POST /staff/claims/{id}/draft/ask-approval': ['reviewer'],
  'POST /staff/claims/{id}/draft/approve': ['approver'],
  'POST /staff/claims/{id}/draft/send-back': ['reviewer', 'approver'],
  'POST /staff/claims/{id}/withdraw': ['publisher'],
  'POST /staff/claims/{id}/withdraw/approve': ['approver'],
  'GET /staff/changes': all,
  'POST /staff/dry-run': ['reviewer', 'approver'],
  'GET /staff/dry-runs/{id}': all,
  'GET /staff/preview-list': ['reviewer', 'approver'],
  'GET /staff/releases/next': all,
  'POST /staff/releases/next': ['publisher'],
  'DELETE /staff/releases/next': ['publisher'],
  'POST /staff/releases/next/signatures': ['approver'],
  'GET /staff/summary': all,
};
/** What lies below `/staff` and is for whoever has no token yet. */
const open = ['/staff/sign-in', '/staff/sign-in/callback', '/staff/sign-in/done', '/staff/sign-in/token'];

describe('each route for staff', () => {
  let desk: TestDesk;
  const seats = new Map<Role, CallingSeat>();
  beforeAll(async () => {
    desk = await testDesk();
    const newSeat = staffCalls(desk);
    for (const role of roles) seats.set(role, await newSeat(`Only ${role}`, role));
  });
  afterAll(() => desk.remove());

  it('stands in this table, and says in the OpenAPI document that it asks for a token', () => {
    const operations = operationsOf(openApi());
    const forStaff = operations.filter(
      ({ path, isForStaff }) => isForStaff || (path.startsWith('/staff/') && !open.includes(path)),
    );
    expect(forStaff.map(({ name }) => name).sort()).toEqual(Object.keys(routes).sort());
    expect(forStaff.filter(({ isForStaff }) => !isForStaff)).toEqual([]);
  });

  it.each(Object.entries(routes))('is for its roles alone: %s', async (route, allowed) => {
    const [method = '', pattern = ''] = route.split(' ');
    const path = pattern.replace('{id}', 'none');
    const asked = (token: string) =>
      fetch(desk.address + path, { method, headers: { Authorization: `Bearer ${token}` } });
    await expectProblem(await fetch(desk.address + path, { method }), 'token-missing');
    await expectProblem(await asked('seat_wrong'), 'token-wrong');
    for (const [role, { call }] of seats) {
      const response = await call(method, path);
      if (allowed.includes(role))
        expect([role, response.status].join(), await response.text()).not.toMatch(/40[13]/);
      else {
        const sentence = await expectProblem(response, 'role-missing');
        expect(allowed.filter((each) => !sentence.includes(each))).toEqual([]);
      }
    }
  });
});
