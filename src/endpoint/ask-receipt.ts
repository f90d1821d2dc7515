import * as v from 'valibot';
import { reportStatusSchema } from '../contract/receipt.ts';
import type { RefusalCode } from '../contract/result.ts';
import type { ReportRecord } from '../history/records.ts';
import type { ReceiptNews } from '../outbox/delivery.ts';
import { type Answer, askEndpoint } from './ask-endpoint.ts';
import { parseJson, readProblem, readRetryAfter } from './read-answer.ts';

/** Asks a desk how a delivered report stands, or withdraws it where the person wants that. Never throws. */
export async function askReceipt(record: ReportRecord): Promise<ReceiptNews> {
  const { receipt, followUp } = record;
  if (!receipt || !followUp) return { kind: 'gone' };
  const method = followUp.withdrawing ? 'DELETE' : 'GET';
  const headers = {
    Accept: 'application/json',
    ...(followUp.etag && method === 'GET' ? { 'If-None-Match': followUp.etag } : {}),
  };
  const answer = await askEndpoint(receipt.statusUrl, { method, headers });
  return judgeReceiptAnswer(record, answer, Date.now());
}

/** What an answer of the desk about a report means; `now` in milliseconds since 1970. Pure. */
export function judgeReceiptAnswer(record: ReportRecord, answer: Answer, now: number): ReceiptNews {
  const { name } = record.endpoint;
  const later = (code: RefusalCode, value: string, retryAfter: number | null = null): ReceiptNews => ({
    kind: 'later',
    error: { code, values: [value] },
    retryAfter,
  });
  if (answer.kind === 'not-allowed') return later('address_not_allowed', record.endpoint.reportsUrl);
  if (answer.kind === 'redirected') return later('endpoint_redirected', name);
  if (answer.kind === 'unreachable') return later('endpoint_unreachable', name);
  if (answer.kind === 'timed-out') return later('endpoint_timed_out', name);
  const { status, headers, text } = answer;
  const withdrawing = record.followUp?.withdrawing ?? false;
  if (status === 404 || status === 410) {
    // A proxy says so too while the desk behind it starts again, and knows nothing of the report.
    return readProblem(headers, text) ? { kind: 'gone' } : later('endpoint_reply_invalid', name);
  }
  if (status === 304 && !withdrawing) return { kind: 'unchanged' };
  // A captive portal answers 200 to anything; a desk that has withdrawn a report answers 204.
  if (withdrawing && status === 204) return { kind: 'withdrawn' };
  if (status >= 200 && status < 300) {
    const told = v.safeParse(reportStatusSchema, parseJson(text));
    const isOurs = told.success && told.output.reportId === record.id;
    if (!isOurs || withdrawing) return later('endpoint_reply_invalid', name);
    return { kind: 'status', status: told.output, etag: headers.get('ETag') };
  }
  const code = status === 429 ? 'endpoint_busy' : 'endpoint_failed';
  return later(code, String(status), readRetryAfter(headers.get('Retry-After'), now));
}
