import { type Report, reportFormat } from '../contract/report.ts';
import type { ReportRecord } from '../history/records.ts';
import { queuedRecord } from '../outbox/queued-record.ts';
import type { Endpoint } from '../settings/endpoint.ts';

/**
 * A report of nothing, to see how an endpoint takes one: it holds nothing of this person, machine or any
 * page.
 */
export function madeUpReport(endpoint: Endpoint, id: string, now: Date): ReportRecord {
  const at = now.toISOString();
  const report: Report = {
    format: reportFormat,
    id,
    createdAt: at,
    page: { url: 'https://example.org/', urlScope: 'full', title: 'A page that was made up for a test' },
    passages: [],
    category: 'other',
    note: 'This is a test of Qiuzheng. Nobody has reported anything; it can be deleted.',
    capture: {
      at,
      viewport: { width: 0, height: 0, pixelRatio: 1 },
      extensionVersion: '0',
      sameDocument: true,
    },
    attachments: [],
  };
  return queuedRecord(report, endpoint, report.page.url);
}
