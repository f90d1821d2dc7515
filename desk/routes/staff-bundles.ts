import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { newPartnerSchema, type Partners, type PassedOn, passOnSchema } from '../../src/contract/bundle.ts';
import { type MadeBundle, passOn } from '../bundles/pass-on.ts';
import type { Desk } from '../desk.ts';
import { answerProblem, refuse, type Taken } from '../problems.ts';
import { findSeenClaim } from '../queue/read-claim.ts';
import { readBody } from '../staff/read-body.ts';
import { type StaffEnv, staffOnly } from '../staff/staff-only.ts';
import { uuidSchema } from '../uuid-schema.ts';
import { bundleReceiver } from './bundles.ts';

/** `/staff/desks`, `/staff/bundles` and `/staff/claims/:id/bundles`: what desks pass on to each other. */
export function staffBundles(desk: Desk): Hono<StaffEnv> {
  const admin = staffOnly(desk, 'admin');
  const reviewer = staffOnly(desk, 'reviewer', 'admin');
  const receive = bundleReceiver(desk);
  const make = async (context: Context<StaffEnv>, way: 'file' | 'post'): Promise<Taken<MadeBundle>> => {
    const id = context.req.param('id') ?? '';
    const seat = context.get('seat');
    const claim = v.is(uuidSchema, id) ? await findSeenClaim(desk, id, seat) : null;
    if (!claim) return refuse('not-found');
    const body = await readBody(context, passOnSchema);
    return body.ok ? passOn(desk, claim, body.value, way, seat) : body;
  };
  return new Hono<StaffEnv>()
    .get('/staff/desks', staffOnly(desk), async (context) => {
      const own = { name: desk.config.name, key: desk.key.key, address: desk.publicAddress() };
      return context.json({ own, desks: await desk.partners.list() } satisfies Partners);
    })
    .post('/staff/desks', admin, async (context) => {
      const body = await readBody(context, newPartnerSchema);
      if (!body.ok) return answerProblem(context, body);
      const added = await desk.partners.add(body.value, context.get('seat').id);
      return added ? context.json(added, 201) : answerProblem(context, refuse('partner-known'));
    })
    .delete('/staff/desks/:id', admin, async (context) => {
      const isGone = await desk.partners.remove(context.req.param('id'), context.get('seat').id);
      return isGone ? context.body(null, 204) : answerProblem(context, refuse('partner-unknown'));
    })
    .post('/staff/claims/:id/bundles', reviewer, async (context) => {
      const made = await make(context, 'post');
      if (!made.ok) return answerProblem(context, made);
      const { bytes: _, ...passed } = made.value;
      return context.json(passed satisfies PassedOn);
    })
    .post('/staff/claims/:id/bundles/file', reviewer, async (context) => {
      const made = await make(context, 'file');
      if (!made.ok) return answerProblem(context, made);
      const { bundle, bytes } = made.value;
      return context.body(bytes, 200, {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="claim-${bundle.slice(0, 8)}.zip"`,
      });
    })
    .post('/staff/bundles', reviewer, async (context) => {
      const taken = await receive(context, context.get('seat').id);
      return taken.ok ? context.json(taken.value.taken) : answerProblem(context, taken);
    });
}
