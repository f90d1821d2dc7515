import type { Summary } from '../../src/contract/staff/summary.ts';
import { pageWords } from '../pages/page-words.ts';
import type { PageLanguage } from '../pages/wished.ts';
import { summaryWords } from './summary-words.ts';

export type Cell = string | number;

/** A table of a summary, in whatever file it stands. */
export interface SummaryTable {
  title: string;
  header: string[];
  rows: Cell[][];
  /** Which column is drawn as bars beside it; null where bars would say nothing. */
  bars: number | null;
}

/** A summary as it is handed in. */
export interface SummaryDocument {
  language: PageLanguage;
  title: string;
  lines: string[];
  tables: SummaryTable[];
  /** What stands in a table without rows. */
  none: string;
}

/** A summary in words, as tables; `categoryTitle` is what a category is called. Pure. */
export function summaryDocument(
  summary: Summary,
  language: PageLanguage,
  desk: string,
  categoryTitle: (id: string) => string,
): SummaryDocument {
  const words = summaryWords[language];
  const { statuses } = pageWords[language].receipt;
  const { from, to, timeZone, reports, claims, hoursToAnswer, halfLife, otherSites } = summary;
  const sites: Cell[][] = summary.sites.map(({ site, reports }) => [site || words.unknownSite, reports]);
  if (otherSites > 0) sites.push([words.otherSites, otherSites]);
  const table = (title: string, header: string[], rows: Cell[][], bars: number | null = null) => ({
    ...{ title, header, rows, bars },
  });
  return {
    language,
    title: words.title,
    lines: [
      `${desk} · ${words.period.replace('$1', from).replace('$2', to)}`,
      words.timeZone.replace('$1', timeZone),
      words.note,
    ],
    none: words.none,
    tables: [
      table(
        words.overview,
        [words.counted, words.number],
        [
          [words.received, reports.received],
          [words.withdrawn, reports.withdrawn],
          [words.disputes, reports.disputes],
          [words.opened, claims.opened],
          [words.answered, claims.answered],
          [words.open, claims.open],
          [words.overdue, claims.overdue],
          [words.median, hoursToAnswer?.median ?? '–'],
          [words.ninetieth, hoursToAnswer?.ninetieth ?? '–'],
          [words.longest, hoursToAnswer?.longest ?? '–'],
          [words.lookedAt, halfLife?.pages ?? 0],
          [words.down, halfLife?.down ?? 0],
          [words.halfLife, halfLife ? (halfLife.days ?? words.stillUp) : '–'],
        ],
      ),
      table(
        words.byCategory,
        [words.category, words.reports, words.claims],
        summary.categories.map(({ id, reports, claims }) => [categoryTitle(id), reports, claims]),
        1,
      ),
      table(
        words.byStatus,
        [words.status, words.corrections],
        summary.statuses.map(({ status, corrections }) => [statuses[status], corrections]),
        1,
      ),
      table(words.bySite, [words.site, words.reports], sites, 1),
      table(
        words.byDay,
        [words.day, words.reports, words.answered],
        summary.days.map(({ day, reports, answered }) => [day, reports, answered]),
        1,
      ),
      table(
        words.published,
        [words.day, words.status, words.category, words.claim, words.page],
        summary.corrections.map(({ day, status, category, claim, url }) => [
          ...[day, statuses[status], categoryTitle(category), claim, url],
        ]),
      ),
    ],
  };
}
