import type { Result } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { sendAgain, sendElsewhere } from '../../outbox/send-again.ts';
import { withdrawReport } from '../../outbox/withdraw-report.ts';
import type { ReportActions } from '../report-outcome.tsx';

/** What a person can do about a report: written down first, then done by the worker at once. */
export const reportActions: ReportActions = {
  sendAgain: (id) => thenTell(sendAgain(id), 'send-due-reports'),
  sendElsewhere: (id, endpoint) => thenTell(sendElsewhere(id, endpoint, Date.now()), 'send-due-reports'),
  withdraw: (id) => thenTell(withdrawReport(id, Date.now()), 'check-receipts'),
};

async function thenTell(
  written: Promise<Result<null>>,
  work: 'send-due-reports' | 'check-receipts',
): Promise<Result<null>> {
  const result = await written;
  return result.ok ? sendToWorker(work, null) : result;
}
