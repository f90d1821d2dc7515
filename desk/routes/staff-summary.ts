import { Hono } from 'hono';
import type { SummaryTables } from '../../src/contract/staff/summary.ts';
import type { Desk } from '../desk.ts';
import { categoryTitle } from '../pages/category-title.ts';
import { type PageLanguage, wishedLanguage } from '../pages/wished.ts';
import { answerProblem, refuse } from '../problems.ts';
import { publicEntries } from '../publishing/public-entries.ts';
import { type StaffEnv, staffOnly } from '../staff/staff-only.ts';
import { gatherSummary } from '../summaries/gather-summary.ts';
import { readPeriod } from '../summaries/read-period.ts';
import { summaryCsv } from '../summaries/summary-csv.ts';
import { summaryDocx } from '../summaries/summary-docx.ts';
import { summaryPage, summaryPolicy } from '../summaries/summary-page.ts';
import { summaryDocument } from '../summaries/summary-tables.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * `GET /staff/summary?from=&to=`: what the desk did in a period, as JSON, with `as=tables` in words, or with
 * `as=csv`, `html` or `docx` as a file to be handed in, in the language that `language` or the browser names.
 */
export const staffSummary = (
  desk: Pick<Desk, 'config' | 'database' | 'deskId' | 'lists' | 'publicAddress' | 'seats' | 'staffToken'>,
): Hono<StaffEnv> =>
  new Hono<StaffEnv>().get('/staff/summary', staffOnly(desk), async (context) => {
    const { as = 'json', language: named } = context.req.query();
    const period = readPeriod(context.req.query());
    if (!period.ok) return answerProblem(context, period);
    if (!['json', 'tables', 'csv', 'html', 'docx'].includes(as))
      return answerProblem(context, refuse('form-unknown'));
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const { categories } = context.get('seat');
    const summary = await gatherSummary(desk, { period: period.value, timeZone, categories });
    if (as === 'json') return context.json(summary);
    const language: PageLanguage = named === 'en' || named === 'zh-CN' ? named : wishedLanguage(context);
    const entries = [...(await publicEntries(desk.lists)).values()];
    const listOf = (id: string) =>
      entries.find(({ entry }) => entry.category === id)?.list ?? { categories: [] };
    const document = summaryDocument(summary, language, desk.config.name, (id) =>
      categoryTitle(language, listOf(id), id),
    );
    if (as === 'tables') return context.json(document satisfies SummaryTables);
    const { from, to } = period.value;
    context.header('Content-Disposition', `attachment; filename="summary-${from}-${to}.${as}"`);
    if (as === 'csv') {
      context.header('Content-Type', 'text/csv; charset=utf-8');
      return context.body(summaryCsv(document));
    }
    if (as === 'docx') {
      context.header('Content-Type', docx);
      return context.body(new Uint8Array(await summaryDocx(document)));
    }
    context.header('Content-Security-Policy', summaryPolicy);
    return context.html(summaryPage(document));
  });
