import type { Passage } from '../contract/report.ts';
import type { ReportRecord } from './records.ts';

/**
 * The newest report of the same page, preferably of one of the same passages; null where there is none. Only
 * what is on this machine is asked. `addressOf` leaves of an address what tells the page. Pure.
 */
export function findEarlierReport(
  records: ReportRecord[],
  pageUrl: string,
  passages: Passage[],
  addressOf: (address: string) => string | null,
): { record: ReportRecord; samePassage: boolean } | null {
  const ofPage = records
    .filter((record) => addressOf(record.pageUrl) === addressOf(pageUrl))
    .sort((a, b) => b.createdAt - a.createdAt);
  const quotes = new Set(passages.map(({ quote }) => quote.exact));
  const ofPassage = ofPage.find(({ report }) => report.passages.some(({ quote }) => quotes.has(quote.exact)));
  const record = ofPassage ?? ofPage[0];
  return record ? { record, samePassage: ofPassage !== undefined } : null;
}
