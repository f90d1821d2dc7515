import { Hono, type MiddlewareHandler } from 'hono';
import type { Desk } from './desk.ts';
import { deskAddresses } from './desk-addresses.ts';
import { answerProblem, refuse } from './problems.ts';
import { bundles } from './routes/bundles.ts';
import { corrections } from './routes/corrections.ts';
import { disputes } from './routes/disputes.ts';
import { join } from './routes/join.ts';
import { ownHostOnly } from './routes/own-host-only.ts';
import { postReport } from './routes/post-report.ts';
import { publishedFiles } from './routes/published-files.ts';
import { receipt } from './routes/receipt.ts';
import { staffBundles } from './routes/staff-bundles.ts';
import { staffClaims } from './routes/staff-claims.ts';
import { staffDrafts } from './routes/staff-drafts.ts';
import { staffDryRuns } from './routes/staff-dry-runs.ts';
import { staffReleases } from './routes/staff-releases.ts';
import { staffReports } from './routes/staff-reports.ts';
import { staffSeats } from './routes/staff-seats.ts';
import { staffSignIn } from './routes/staff-sign-in.ts';
import { staffSummary } from './routes/staff-summary.ts';
import { welcome } from './routes/welcome.ts';
import { health } from './running/health.ts';
import { staffAccess } from './staff/staff-access.ts';
import { isUnanswered } from './store/connections-in-use.ts';
import { systemCode } from './system-code.ts';

/** When to ask again where the database says nothing. */
const secondsUntilAgain = '60';

/** The desk as a function from requests to responses. `watching` sees all but questions of its health. */
export function deskApp(desk: Desk, watching: readonly MiddlewareHandler[] = []): Hono {
  const app = new Hono();
  app.use(saferHeaders);
  app.route('/', health(desk.database));
  for (const watch of watching) app.use(watch);
  app.use(ownHostOnly(desk));
  app.use(withoutNul);
  for (const routes of [welcome, join, publishedFiles, corrections, disputes, postReport, receipt, bundles])
    app.route('/', routes(desk));
  app.use('/staff/*', staffAccess);
  app.route('/', staffSignIn(desk));
  for (const routes of [
    staffReports,
    staffDryRuns,
    staffSeats,
    staffBundles,
    staffClaims,
    staffDrafts,
    staffReleases,
    staffSummary,
  ])
    app.route('/', routes(desk));
  for (const [path, methods] of Object.entries(deskAddresses)) {
    app.all(path, (context) => {
      context.header('Allow', methods);
      return answerProblem(context, refuse('method-not-allowed', methods));
    });
  }
  app.notFound((context) => answerProblem(context, refuse('not-found')));
  app.onError((error, context) => {
    // The client closed the connection in the middle of a body: the desk did not fail.
    if (error.message === 'aborted' && systemCode(error) === 'ECONNRESET') {
      return answerProblem(context, refuse('multipart-invalid'));
    }
    // Neither address nor SQL is logged: the address of a receipt is a secret, the SQL holds the report.
    const cause = error.cause instanceof Error ? error.cause : error;
    console.error(`desk-app: a ${context.req.method} request failed`, cause.stack ?? cause.message);
    if (!isUnanswered(error)) return answerProblem(context, refuse('desk-failed'));
    context.header('Retry-After', secondsUntilAgain);
    return answerProblem(context, refuse('database-silent'));
  });
  return app;
}

/** PostgreSQL has no text with a NUL in it, so that nothing of a desk is at such an address. */
const withoutNul: MiddlewareHandler = async (context, next) =>
  new URL(context.req.url).pathname.includes('%00') ? answerProblem(context, refuse('not-found')) : next();

const saferHeaders: MiddlewareHandler = async (context, next) => {
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  await next();
};
