import * as v from 'valibot';
import { type Receipt, receiptSchema } from '../contract/receipt.ts';
import type { Refusal, RefusalCode } from '../contract/result.ts';
import type { ReportRecord } from '../history/records.ts';
import type { Delivery } from '../outbox/delivery.ts';
import type { Answer } from './ask-endpoint.ts';
import { looksLikePage, parseJson, parseProblem, readProblem, readRetryAfter } from './read-answer.ts';

/** Asks to come back with this report later; 409 is a first delivery of the same report still under way. */
const aboutThisReport = new Set([408, 409, 425]);
/**
 * Says nothing about the report, only that this address or its access has to be looked at; all but 401 are
 * also what filters answer to a single report.
 */
const aboutAccess = new Set([401, 403, 404, 405, 410]);

/**
 * What an answer means for a report; `now` in milliseconds since 1970. Only a desk has to answer with a
 * receipt: for others any 2xx that is no web page will do. A desk says in a problem document what is wrong
 * with a report, so a 4xx that is none came from something before it and settles nothing; but that a body is
 * too large is for any proxy to say. Others speak no problem documents, and their 4xx is taken at its word.
 * Pure.
 */
export function judgeReply(record: ReportRecord, answer: Answer, now: number): Delivery {
  const { name, kind } = record.endpoint;
  if (answer.kind !== 'answered') {
    return later(failures[answer.kind], name, null, answer.kind !== 'redirected');
  }
  const { status, headers, text } = answer;
  const retryAfter = readRetryAfter(headers.get('Retry-After'), now);
  if (status >= 200 && status < 300) {
    const receipt = readReceipt(record, text);
    if (receipt || (kind !== 'desk' && !looksLikePage(headers, text))) return { kind: 'delivered', receipt };
    // A captive portal answers 200 with a page of its own, so the report is kept and tried again.
    return later('endpoint_reply_invalid', name, retryAfter, true);
  }
  if (aboutThisReport.has(status)) {
    return { ...later('endpoint_busy', String(status), retryAfter, status === 409), about: 'report' };
  }
  if (status === 429) return later('endpoint_busy', String(status), retryAfter, false);
  if (status >= 500) return later('endpoint_failed', String(status), retryAfter, true);
  if (kind === 'desk' && status !== 413 && !readProblem(headers, text)) {
    return later('endpoint_reply_invalid', name, retryAfter, false);
  }
  return judgeRefusal(name, status, text);
}

/** What a final 4xx means, told in the endpoint's own words where it has any. */
function judgeRefusal(name: string, status: number, text: string): Delivery {
  const problem = parseProblem(text);
  const words = problem?.detail || problem?.title || '';
  const told = words || `HTTP ${status}`;
  const detail = words || null;
  if (!aboutAccess.has(status)) return { kind: 'refused', error: sentence('endpoint_refused', told), detail };
  const about = status === 401 ? 'endpoint' : 'report';
  return { kind: 'needs-you', error: { code: 'endpoint_denied', values: [name, told] }, detail, about };
}

const failures = {
  'not-allowed': 'address_not_allowed',
  redirected: 'endpoint_redirected',
  unreachable: 'endpoint_unreachable',
  'timed-out': 'endpoint_timed_out',
} as const;

const sentence = (code: RefusalCode, value: string): Refusal => ({ code, values: [value] });

const later = (
  code: RefusalCode,
  value: string,
  retryAfter: number | null,
  mayBeTaken: boolean,
): Extract<Delivery, { kind: 'later' }> => ({
  kind: 'later',
  error: sentence(code, value),
  retryAfter,
  about: 'endpoint',
  mayBeTaken,
});

/**
 * The receipt in a reply, if it is one of this report and its status address lies with the endpoint itself.
 */
function readReceipt({ id, endpoint }: ReportRecord, text: string): Receipt | null {
  const receipt = v.safeParse(receiptSchema, parseJson(text));
  if (!receipt.success || receipt.output.reportId !== id) return null;
  const isWithEndpoint = new URL(receipt.output.statusUrl).origin === new URL(endpoint.reportsUrl).origin;
  return isWithEndpoint ? receipt.output : null;
}
