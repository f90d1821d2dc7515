import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { claimActionSchema, closeClaimsSchema } from '../../src/contract/staff/claim.ts';
import { tellLooksSchema } from '../../src/contract/staff/look.ts';
import type { Desk } from '../desk.ts';
import { answerProblem, refuse } from '../problems.ts';
import { actOnClaim, closeClaims } from '../queue/act-on-claim.ts';
import { readClaimsQuery } from '../queue/claims-query.ts';
import { rolesFor } from '../queue/decide-action.ts';
import { readChanges } from '../queue/read-changes.ts';
import { findSeenClaim, readClaim } from '../queue/read-claim.ts';
import { readClaimReports } from '../queue/read-claim-reports.ts';
import { readClaims } from '../queue/read-claims.ts';
import { takeLooks } from '../queue/take-looks.ts';
import { readBody } from '../staff/read-body.ts';
import { type StaffEnv, staffOnly } from '../staff/staff-only.ts';
import { uuidSchema } from '../uuid-schema.ts';

/** `/staff/claims` and `/staff/changes`: the queue of a desk. */
export function staffClaims(desk: Desk): Hono<StaffEnv> {
  const staff = staffOnly(desk);
  const reviewer = staffOnly(desk, 'reviewer', 'admin');
  const find = async (context: Context<StaffEnv>) => {
    const id = context.req.param('id') ?? '';
    return v.is(uuidSchema, id) ? findSeenClaim(desk, id, context.get('seat')) : null;
  };
  return new Hono<StaffEnv>()
    .get('/staff/claims', staff, async (context) => {
      const query = readClaimsQuery(context.req.query());
      if (!query.ok) return answerProblem(context, query);
      return context.json(await readClaims(desk, query.value, context.get('seat')));
    })
    .get('/staff/claims/:id', staff, async (context) => {
      const claim = await find(context);
      if (!claim) return answerProblem(context, refuse('not-found'));
      return context.json(await readClaim(desk, claim, context.get('seat')));
    })
    .get('/staff/claims/:id/reports', staff, async (context) => {
      const claim = await find(context);
      if (!claim) return answerProblem(context, refuse('not-found'));
      const after = context.req.query('after') ?? null;
      if (after !== null && !v.is(uuidSchema, after)) return answerProblem(context, refuse('after-unknown'));
      return context.json(await readClaimReports(desk, claim.id, after));
    })
    .post('/staff/claims/close', reviewer, async (context) => {
      const body = await readBody(context, closeClaimsSchema);
      if (!body.ok) return answerProblem(context, body);
      const { claims, reason } = body.value;
      const ids = claims.map((id) => id.toLowerCase());
      return context.json(await closeClaims(desk, ids, reason, context.get('seat')));
    })
    .post('/staff/claims/:id/actions', staffOnly(desk, 'reviewer', 'approver', 'admin'), async (context) => {
      const claim = await find(context);
      if (!claim) return answerProblem(context, refuse('not-found'));
      const body = await readBody(context, claimActionSchema);
      if (!body.ok) return answerProblem(context, body);
      const seat = context.get('seat');
      const roles = rolesFor(body.value.kind);
      if (!roles.some((role) => seat.roles.includes(role)))
        return answerProblem(context, refuse('role-missing', roles.join(', ')));
      const acted = await actOnClaim(desk, claim.id, body.value, seat);
      if (!acted.ok) return answerProblem(context, acted);
      // Also where it is now of a category that others work on.
      const after = (await findSeenClaim(desk, claim.id, { ...seat, categories: null })) ?? claim;
      return context.json({ claim: await readClaim(desk, after, seat), made: acted.value.made });
    })
    .post('/staff/claims/:id/looks', reviewer, async (context) => {
      const claim = await find(context);
      if (!claim) return answerProblem(context, refuse('not-found'));
      const body = await readBody(context, tellLooksSchema);
      if (!body.ok) return answerProblem(context, body);
      const told = await takeLooks(desk, claim.id, body.value.looks, context.get('seat'));
      return told.ok ? context.json(told.value) : answerProblem(context, told);
    })
    .get('/staff/changes', staff, async (context) => {
      const after = Number(context.req.query('after') ?? 0);
      if (!Number.isSafeInteger(after) || after < 0) return answerProblem(context, refuse('after-unknown'));
      return context.json(await readChanges(desk, after, context.get('seat')));
    });
}
