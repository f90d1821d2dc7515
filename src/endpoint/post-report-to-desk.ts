import type { ReportRecord } from '../history/records.ts';
import type { Delivery } from '../outbox/delivery.ts';
import { judgeReply } from './judge-reply.ts';

/** Chromium ends a worker whose request takes 30 s. */
const timeout = 25_000;

/**
 * Posts one report to a desk as `multipart/form-data` and says how it ended. Never throws. The same record makes
 * the same bytes of the part `report` each time, by which the desk tells a repeated delivery.
 */
export async function postReportToDesk(record: ReportRecord, picture: Blob | null): Promise<Delivery> {
  const body = new FormData();
  body.set('report', new Blob([JSON.stringify(record.report)], { type: 'application/json' }), 'report.json');
  const attachment = record.report.attachments[0];
  if (picture && attachment) body.set('screenshot', picture, attachment.name);
  try {
    const reply = await fetch(record.endpoint.reportsUrl, {
      method: 'POST',
      headers: { 'Idempotency-Key': `"${record.id}"` },
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    return judgeReply(record, {
      status: reply.status,
      retryAfter: reply.headers.get('Retry-After'),
      text: await reply.text(),
      now: Date.now(),
    });
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    const code = timedOut ? 'endpoint_timed_out' : 'endpoint_unreachable';
    return { kind: 'later', error: { code, values: [record.endpoint.name] }, retryAfter: null };
  }
}
