import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import {
  type BundleTaken,
  newPartnerSchema,
  type Partners,
  type PassedOn,
  passOnSchema,
  type ReceiptTaken,
  receiptLimit,
} from '../../src/contract/bundle.ts';
import { listBundles } from '../bundles/list-bundles.ts';
import { type MadeBundle, passOn } from '../bundles/pass-on.ts';
import { takeReceipt } from '../bundles/take-receipt.ts';
import { writeReceipt } from '../bundles/write-receipt.ts';
import type { Desk } from '../desk.ts';
import { answerProblem, refuse, type Taken } from '../problems.ts';
import { findSeenClaim } from '../queue/read-claim.ts';
import { receiveBytes } from '../receive-form.ts';
import { readBody } from '../staff/read-body.ts';
import { type StaffEnv, staffOnly } from '../staff/staff-only.ts';
import { uuidSchema } from '../uuid-schema.ts';
import { bundleReceiver } from './bundles.ts';

/** The longest receipt that is a file, in bytes: in base64, with its signatures. */
const receiptFileLimit = 2 * receiptLimit;

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
    .get('/staff/bundles', staffOnly(desk), async (context) =>
      context.json(await listBundles(desk.database, desk.deskId, context.get('seat'))),
    )
    .post('/staff/bundles', reviewer, async (context) => {
      const taken = await receive(context, context.get('seat').id);
      if (!taken.ok) return answerProblem(context, taken);
      const receipt = await writeReceipt(taken.value, desk.key);
      return context.json({ ...taken.value.taken, receipt } satisfies BundleTaken);
    })
    .post('/staff/bundles/receipts', reviewer, async (context) => {
      const bytes = await receiveBytes(context, { ...desk.intake, bodyLimit: receiptFileLimit });
      const taken = bytes.ok ? await takeReceipt(desk, bytes.value, context.get('seat')) : bytes;
      if (taken.ok) return context.json(taken.value satisfies ReceiptTaken);
      // So large a file is something else.
      return answerProblem(context, taken.problem === 'body-too-large' ? refuse('receipt-broken') : taken);
    });
}
