import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { answerLimit, type ReportStatus } from '../../src/contract/receipt.ts';
import { passedOnOfReport } from '../bundles/passed-on-of-report.ts';
import type { Desk } from '../desk.ts';
import { htmlPage } from '../pages/html-page.ts';
import { pageWords } from '../pages/page-words.ts';
import { receiptPage } from '../pages/receipt-page.ts';
import { wishedLanguage, wishesPage } from '../pages/wished.ts';
import { answerProblem, refuse } from '../problems.ts';
import { answerQuestion, claimsOfReport } from '../queue/claims-of-report.ts';
import { outcomeOfReport } from '../queue/outcome-of-report.ts';
import { storable } from '../read-report.ts';
import { statusTokenHash } from '../status-token.ts';
import type { StoredReport } from '../store/report-store.ts';
import { verdictOfReport } from '../verdict/verdict-of-report.ts';
import { asFile } from './answer-file.ts';
import { publicAccess } from './public-access.ts';

/** As many bytes as an answer may take in a form, and what stands around it. */
const answerBytes = answerLimit * 9 + 1000;
const answerSchema = v.object({
  question: v.pipe(v.string(), v.uuid()),
  text: v.pipe(
    v.string(),
    v.maxLength(answerLimit),
    v.transform((text) => storable('', text)),
    v.string(),
    v.regex(/\S/),
  ),
});

/**
 * `/receipts/:token`: whoever has a report's status address sees what came of it, as JSON or as a page, and
 * can withdraw it. A form knows no DELETE, so the page posts to `/receipts/:token/withdraw`.
 */
export function receipt(desk: Desk): Hono {
  const withdraw = async (token: string) => {
    const isDone = await desk.reports.withdraw(statusTokenHash(token));
    if (isDone) {
      desk.grouping.wake();
      desk.withdrawals.wake();
    }
    return isDone;
  };
  const notFound = (context: Context) => answerProblem(context, refuse('not-found'));
  return new Hono()
    .use('/receipts/:token', publicAccess(desk))
    .get('/receipts/:token', asFile, async (context) => {
      const token = context.req.param('token');
      const stored = await desk.reports.findByStatusToken(statusTokenHash(token));
      context.header('Cache-Control', 'private, no-cache');
      if (!stored) return notFound(context);
      const status = await reportStatus(desk, stored);
      if (!wishesPage(context)) return context.json(status);
      const words = pageWords[wishedLanguage(context)];
      return htmlPage(context, words, receiptPage(words, token, stored.report, status));
    })
    .delete('/receipts/:token', async (context) =>
      (await withdraw(context.req.param('token'))) ? context.body(null, 204) : notFound(context),
    )
    .post(
      '/receipts/:token/answers',
      bodyLimit({
        maxSize: answerBytes,
        onError: (context) => answerProblem(context, refuse('body-too-large', String(answerBytes))),
      }),
      async (context) => {
        const token = context.req.param('token');
        const stored = await desk.reports.findByStatusToken(statusTokenHash(token));
        if (!stored) return notFound(context);
        // Nobody but the sender knows the address, but a page elsewhere could learn it from them.
        if (context.req.header('Sec-Fetch-Site') === 'cross-site')
          return answerProblem(context, refuse('answer-from-elsewhere'));
        if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(context.req.header('Content-Type') ?? ''))
          return answerProblem(context, refuse('not-a-form'));
        const answer = v.safeParse(answerSchema, await context.req.parseBody());
        if (!answer.success || !(await answerQuestion(desk, stored, answer.output)))
          return answerProblem(context, refuse('answer-invalid', String(answerLimit)));
        return context.redirect(`../${token}`, 303);
      },
    )
    .post('/receipts/:token/withdraw', async (context) => {
      const token = context.req.param('token');
      // Relative, since a proxy may serve the desk below a folder of its own.
      return (await withdraw(token)) ? context.redirect(`../${token}`, 303) : notFound(context);
    });
}

/** What the person who sent a report is told about it. */
const reportStatus = async (desk: Desk, stored: StoredReport): Promise<ReportStatus> => ({
  reportId: stored.report.id,
  receivedAt: stored.receivedAt.toISOString(),
  ...outcomeOfReport(stored.state, await claimsOfReport(desk, stored.id)),
  ...(stored.state === 'withdrawn' ? {} : verdictOfReport(await desk.drafts.saidOf(stored.id))),
  ...(await passedOnOfReport(desk, stored)),
});
