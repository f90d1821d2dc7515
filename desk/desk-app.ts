import { Hono, type MiddlewareHandler } from 'hono';
import type { Desk } from './desk.ts';
import { deskAddresses } from './desk-addresses.ts';
import { answerProblem, refuse } from './problems.ts';
import { join } from './routes/join.ts';
import { ownHostOnly } from './routes/own-host-only.ts';
import { postReport } from './routes/post-report.ts';
import { publishedFiles } from './routes/published-files.ts';
import { receipt } from './routes/receipt.ts';
import { staffReports } from './routes/staff-reports.ts';
import { welcome } from './routes/welcome.ts';

/** The desk as a function from requests to responses. */
export function deskApp(desk: Desk): Hono {
  const app = new Hono();
  app.use(saferHeaders);
  app.use(ownHostOnly(desk));
  for (const routes of [welcome, join, publishedFiles, postReport, receipt, staffReports])
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
    if (error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET') {
      return answerProblem(context, refuse('multipart-invalid'));
    }
    // Neither address nor SQL is logged: the address of a receipt is a secret, the SQL holds the report.
    const cause = error.cause instanceof Error ? error.cause : error;
    console.error(`desk-app: a ${context.req.method} request failed`, cause.stack ?? cause.message);
    return answerProblem(context, refuse('desk-failed'));
  });
  return app;
}

const saferHeaders: MiddlewareHandler = async (context, next) => {
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  await next();
};
