import type { ReportRecord } from '../../history/records.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { type Category, categoryName } from '../../ui/category-name.ts';
import { stateWord } from '../../ui/report-state.tsx';
import type { Cell } from './csv-of-rows.ts';

/** The columns of a table of reports. */
export const reportColumns: readonly MessageKey[] = [
  'table_made_at',
  'sent_title',
  'sent_address',
  'sent_category',
  'history_any_state',
  'table_verdict',
  'table_reason',
  'table_correction',
  'sent_passages',
  'sent_note',
  'table_desk',
  'table_received_at',
  'receipt_id',
];

/** A report as a row of it; times are those of ISO 8601 in UTC, by which a table sorts. Pure. */
export function reportRow(
  { report, pageUrl, endpoint, receipt, followUp, state }: ReportRecord,
  categories: readonly Category[],
): Cell[] {
  const { verdict, correction } = followUp?.status ?? {};
  const category = categories.find(({ id }) => id === report.category) ?? { id: report.category, title: {} };
  return [
    report.createdAt,
    report.page.title,
    pageUrl,
    categoryName(category),
    translate(stateWord({ state, followUp })),
    verdict ? translate(`status_${verdict.status}`) : '',
    verdict?.reason ?? '',
    correction?.url ?? '',
    report.passages.map(({ quote }) => quote.exact).join('\n'),
    report.note,
    endpoint.name,
    receipt ? utcOf(receipt.receivedAt) : '',
    report.id,
  ];
}

/** A desk may name a moment by its own zone, or only the day. Pure. */
const utcOf = (moment: string): string => (moment.includes('T') ? new Date(moment).toISOString() : moment);
