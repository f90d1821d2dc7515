import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { type Colleagues, newSeatSchema, seatAccountSchema } from '../../src/contract/staff/seat.ts';
import type { Desk } from '../desk.ts';
import { readLog } from '../log/log-store.ts';
import { answerProblem, refuse } from '../problems.ts';
import { accountKey } from '../staff/account-key.ts';
import { readBody } from '../staff/read-body.ts';
import type { NewToken } from '../staff/seat-store.ts';
import { type StaffEnv, staffOnly } from '../staff/staff-only.ts';

const daysSchema = v.pick(newSeatSchema, ['days']);
const linesPerPage = 1000;

/** `/staff/me`, the seats of a desk, and its log. */
export function staffSeats(desk: Desk): Hono<StaffEnv> {
  const admin = staffOnly(desk, 'admin');
  const setAccount = async (
    context: Context<StaffEnv, '/staff/seats/:id/account'>,
    account: string | null,
  ) => {
    const done = await desk.seats.setAccount(context.req.param('id'), account, context.get('seat').id);
    if (done === 'done') return context.body(null, 204);
    return answerProblem(context, refuse(done === 'taken' ? 'account-taken' : 'seat-unknown'));
  };
  return new Hono<StaffEnv>()
    .get('/staff/me', staffOnly(desk), (context) =>
      context.json({ seat: context.get('seat'), desk: { id: desk.deskId, name: desk.config.name } }),
    )
    .get('/staff/colleagues', staffOnly(desk), async (context) => {
      const open = (await desk.seats.list()).filter(({ closedAt }) => closedAt === null);
      const seats = open.map(({ id, name, roles, categories }) => ({ id, name, roles, categories }));
      return context.json({ seats } satisfies Colleagues);
    })
    .get('/staff/seats', admin, async (context) => context.json({ seats: await desk.seats.list() }))
    .post('/staff/seats', admin, async (context) => {
      const body = await readBody(context, newSeatSchema);
      if (!body.ok) return answerProblem(context, body);
      return context.json(described(await desk.seats.add(body.value, context.get('seat').id)), 201);
    })
    .post('/staff/seats/:id/token', admin, async (context) => {
      const body = await readBody(context, daysSchema);
      if (!body.ok) return answerProblem(context, body);
      const by = context.get('seat').id;
      const made = await desk.seats.renewToken(context.req.param('id'), body.value.days, by);
      return made ? context.json(described(made), 201) : answerProblem(context, refuse('seat-unknown'));
    })
    .put('/staff/seats/:id/account', admin, async (context) => {
      if (!desk.signInByAccount) return answerProblem(context, refuse('sign-in-not-set-up'));
      const body = await readBody(context, seatAccountSchema);
      if (!body.ok) return answerProblem(context, body);
      const { secret, service } = desk.signInByAccount;
      return setAccount(context, accountKey(secret, service.issuer, body.value));
    })
    .delete('/staff/seats/:id/account', admin, (context) => setAccount(context, null))
    .delete('/staff/seats/:id', admin, async (context) => {
      const closed = await desk.seats.close(context.req.param('id'), context.get('seat').id);
      return closed ? context.body(null, 204) : answerProblem(context, refuse('seat-unknown'));
    })
    .get('/staff/log', admin, async (context) => {
      const after = Number(context.req.query('after') ?? 0);
      if (!Number.isSafeInteger(after) || after < 0) return answerProblem(context, refuse('after-unknown'));
      return context.json({
        lines: await readLog(desk.database, desk.deskId, { after, limit: linesPerPage }),
      });
    });
}

/** A token as its answer says it. */
export const described = <Made extends NewToken>(made: Made) => ({
  ...made,
  expiresAt: made.expiresAt.toISOString(),
});
