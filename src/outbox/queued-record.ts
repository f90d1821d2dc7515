import type { Report } from '../contract/report.ts';
import type { ReportRecord } from '../history/records.ts';
import type { Endpoint } from '../settings/endpoint.ts';

/** A report as it is stored before its first attempt. Pure. */
export const queuedRecord = (report: Report, endpoint: Endpoint, pageUrl: string): ReportRecord => ({
  id: report.id,
  state: 'queued',
  createdAt: Date.parse(report.createdAt),
  report,
  endpoint,
  pageUrl,
  attempts: 0,
  nextAttemptAt: Date.parse(report.createdAt),
  lastError: null,
  lastDetail: null,
  receipt: null,
  followUp: null,
});
