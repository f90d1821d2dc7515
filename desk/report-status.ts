import type { ReportStatus } from '../src/contract/receipt.ts';
import type { StoredReport } from './store/report-store.ts';

/** What the person who sent a report is told about it. */
export const reportStatus = ({ report, receivedAt, state }: StoredReport): ReportStatus => ({
  reportId: report.id,
  receivedAt: receivedAt.toISOString(),
  state,
});
