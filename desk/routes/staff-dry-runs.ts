import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { dryRunRequestSchema, offerRequestSchema } from '../../src/contract/staff/dry-run.ts';
import type { Desk } from '../desk.ts';
import { previewList } from '../dry-run/preview-list.ts';
import { unpublishedDrafts } from '../dry-run/unpublished-drafts.ts';
import { answerProblem, refuse } from '../problems.ts';
import { readBody } from '../staff/read-body.ts';
import { type StaffEnv, staffOnly } from '../staff/staff-only.ts';

const idSchema = v.pipe(v.string(), v.uuid(), v.toLowerCase());

/** What wordings would find before anybody approves them, and what may have answered a claim already. */
export function staffDryRuns(desk: Desk): Hono<StaffEnv> {
  const verifier = staffOnly(desk, 'reviewer', 'approver');
  const answer = (context: Context, found: object | null) =>
    found ? context.json(found) : answerProblem(context, refuse('not-found'));
  const idOf = (context: Context): string | null => {
    const id = v.safeParse(idSchema, context.req.param('id'));
    return id.success ? id.output : null;
  };

  return new Hono<StaffEnv>()
    .get('/staff/preview-list', verifier, async (context) => {
      const drafts = await unpublishedDrafts(desk.database, desk.deskId, context.get('seat'));
      const { name, publisher } = desk.config;
      const said = { name, publisher, publicAddress: desk.publicAddress() };
      return context.json(previewList(drafts, said, new Date()));
    })
    .post('/staff/dry-run', verifier, async (context) => {
      const body = await readBody(context, dryRunRequestSchema);
      if (!body.ok) return answerProblem(context, body);
      const made = await desk.dryRuns.make(body.value, context.get('seat'));
      return made.ok ? context.json(made.value, 201) : answerProblem(context, made);
    })
    .get('/staff/dry-runs/:id', staffOnly(desk), async (context) => {
      const id = idOf(context);
      return answer(context, id === null ? null : await desk.dryRuns.show(id, context.get('seat')));
    })
    .post('/staff/claims/:id/wordings', verifier, async (context) => {
      const id = idOf(context);
      const body = await readBody(context, offerRequestSchema);
      if (!body.ok) return answerProblem(context, body);
      return answer(
        context,
        id === null ? null : await desk.dryRuns.offer(id, body.value.wordings, context.get('seat')),
      );
    })
    .get('/staff/claims/:id/alike', staffOnly(desk), async (context) => {
      const id = idOf(context);
      return answer(context, id === null ? null : await desk.dryRuns.alike(id, context.get('seat')));
    });
}
