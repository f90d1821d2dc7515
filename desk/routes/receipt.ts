import { type Context, Hono } from 'hono';
import type { ReportStatus } from '../../src/contract/receipt.ts';
import type { Desk } from '../desk.ts';
import { answerProblem, refuse } from '../problems.ts';
import { statusTokenHash } from '../status-token.ts';
import { answer304 } from './answer-304.ts';
import { publicAccess } from './public-access.ts';

/** `/receipts/:token`: whoever has a report's status address sees what came of it and can withdraw it. */
export function receipt(desk: Desk): Hono {
  const hashOf = (context: Context) => statusTokenHash(context.req.param('token') ?? '');
  return new Hono()
    .use('/receipts/:token', publicAccess)
    .get('/receipts/:token', answer304, async (context) => {
      const stored = await desk.reports.findByStatusToken(hashOf(context));
      if (!stored) return answerProblem(context, refuse('not-found'));
      const status: ReportStatus = {
        reportId: stored.report.id,
        receivedAt: stored.receivedAt.toISOString(),
        state: stored.state,
      };
      context.header('Cache-Control', 'private, no-cache');
      return context.json(status);
    })
    .delete('/receipts/:token', async (context) =>
      (await desk.reports.withdraw(hashOf(context)))
        ? context.body(null, 204)
        : answerProblem(context, refuse('not-found')),
    );
}
