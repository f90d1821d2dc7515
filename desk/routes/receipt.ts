import { type Context, Hono } from 'hono';
import type { ReportStatus } from '../../src/contract/receipt.ts';
import type { Desk } from '../desk.ts';
import { htmlPage } from '../pages/html-page.ts';
import { pageWords } from '../pages/page-words.ts';
import { receiptPage } from '../pages/receipt-page.ts';
import { wishedLanguage, wishesPage } from '../pages/wished.ts';
import { answerProblem, refuse } from '../problems.ts';
import { statusTokenHash } from '../status-token.ts';
import type { StoredReport } from '../store/report-store.ts';
import { answer304 } from './answer-304.ts';
import { publicAccess } from './public-access.ts';

/**
 * `/receipts/:token`: whoever has a report's status address sees what came of it, as JSON or as a page, and
 * can withdraw it. A form knows no DELETE, so the page posts to `/receipts/:token/withdraw`.
 */
export function receipt(desk: Desk): Hono {
  const withdraw = (token: string) => desk.reports.withdraw(statusTokenHash(token));
  const notFound = (context: Context) => answerProblem(context, refuse('not-found'));
  return new Hono()
    .use('/receipts/:token', publicAccess(desk))
    .get('/receipts/:token', answer304, async (context) => {
      const token = context.req.param('token');
      const stored = await desk.reports.findByStatusToken(statusTokenHash(token));
      context.header('Cache-Control', 'private, no-cache');
      if (!stored) return notFound(context);
      const status = reportStatus(stored);
      if (!wishesPage(context)) return context.json(status);
      const words = pageWords[wishedLanguage(context)];
      return htmlPage(context, words, receiptPage(words, token, stored.report, status));
    })
    .delete('/receipts/:token', async (context) =>
      (await withdraw(context.req.param('token'))) ? context.body(null, 204) : notFound(context),
    )
    .post('/receipts/:token/withdraw', async (context) => {
      const token = context.req.param('token');
      // Relative, since a proxy may serve the desk below a folder of its own.
      return (await withdraw(token)) ? context.redirect(`../${token}`, 303) : notFound(context);
    });
}

/** What the person who sent a report is told about it. */
const reportStatus = ({ report, receivedAt, state }: StoredReport): ReportStatus => ({
  reportId: report.id,
  receivedAt: receivedAt.toISOString(),
  state,
});
