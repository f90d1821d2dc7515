import type { ReportRecord } from '../history/records.ts';
import type { Delivery } from '../outbox/delivery.ts';
import { askEndpoint } from './ask-endpoint.ts';
import { judgeReply } from './judge-reply.ts';

/**
 * Posts one report to a desk as `multipart/form-data` and says how it ended. Never throws. The same record makes
 * the same bytes of the part `report` each time, by which the desk tells a repeated delivery.
 */
export async function postReportToDesk(
  record: ReportRecord,
  picture: Blob | null,
  patience?: number,
): Promise<Delivery> {
  const body = new FormData();
  body.set('report', new Blob([JSON.stringify(record.report)], { type: 'application/json' }), 'report.json');
  const attachment = record.report.attachments[0];
  if (picture && attachment) body.set('screenshot', picture, attachment.name);
  const headers = { 'Idempotency-Key': `"${record.id}"` };
  const answer = await askEndpoint(record.endpoint.reportsUrl, { method: 'POST', headers, body }, patience);
  return judgeReply(record, answer, Date.now());
}
