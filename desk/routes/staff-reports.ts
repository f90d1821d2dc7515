import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Desk } from '../desk.ts';
import { answerProblem, refuse } from '../problems.ts';
import { findSeenReport, listSeenReports } from '../queue/seen-reports.ts';
import { type StaffEnv, staffOnly } from '../staff/staff-only.ts';
import type { StoredReport } from '../store/report-store.ts';
import { uuidSchema } from '../uuid-schema.ts';

const mostPerPage = 100;

/** `GET /reports`, `/reports/:id` and `/reports/:id/screenshot`: what a seat sees of the reports. */
export function staffReports(desk: Desk): Hono<StaffEnv> {
  const find = async (context: Context<StaffEnv>, id: string) =>
    v.is(uuidSchema, id) ? findSeenReport(desk, id, context.get('seat')) : null;
  const staff = staffOnly(desk);
  return new Hono<StaffEnv>()
    .get('/reports', staff, async (context) => {
      const limit = Number(context.req.query('limit') ?? mostPerPage);
      if (!Number.isInteger(limit) || limit < 1 || limit > mostPerPage) {
        return answerProblem(context, refuse('limit-invalid', String(mostPerPage)));
      }
      const after = context.req.query('after') ?? null;
      if (after !== null && !(await find(context, after)))
        return answerProblem(context, refuse('after-unknown'));
      const found = await listSeenReports(desk, limit + 1, after, context.get('seat'));
      const shown = found.slice(0, limit);
      const next = found.length > limit ? (shown.at(-1)?.id ?? null) : null;
      return context.json({ reports: shown.map(describe), next });
    })
    .get('/reports/:id', staff, async (context) => {
      const stored = await find(context, context.req.param('id'));
      return stored ? context.json(describe(stored)) : answerProblem(context, refuse('not-found'));
    })
    .get('/reports/:id/screenshot', staff, async (context) => {
      const stored = await find(context, context.req.param('id'));
      const picture = stored?.pictureSha256 ? await desk.pictures.get(stored.pictureSha256) : null;
      if (!stored?.pictureMediaType || !picture) return answerProblem(context, refuse('not-found'));
      return context.body(picture, 200, {
        'Content-Type': stored.pictureMediaType,
        // A stranger sent these bytes, so the browser must not run them.
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'Content-Disposition': 'inline',
      });
    });
}

const describe = ({ id, receivedAt, state, bodySha256, report, pictureSha256 }: StoredReport) => ({
  id,
  receivedAt: receivedAt.toISOString(),
  state,
  sha256: bodySha256,
  report,
  screenshot: pictureSha256 === null ? null : `/reports/${id}/screenshot`,
});
