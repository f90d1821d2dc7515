import * as v from 'valibot';
import { problemSchema } from '../contract/problem.ts';
import { receiptSchema } from '../contract/receipt.ts';
import type { RefusalCode } from '../contract/result.ts';
import type { ReportRecord } from '../history/records.ts';
import type { Delivery } from '../outbox/delivery.ts';

/** An HTTP reply reduced to what decides; `now` in milliseconds since 1970. */
export interface Reply {
  status: number;
  retryAfter: string | null;
  text: string;
  now: number;
}

/** Asks to come back later; 409 is a first delivery of the same report still under way. */
const passing = new Set([408, 409, 425, 429]);
/** Says nothing about the report, only that this address or its access has to be looked at. */
const aboutAccess = new Set([401, 403, 404, 405, 410]);

/** What a desk's reply means for a report. Pure. */
export function judgeReply(record: ReportRecord, reply: Reply): Delivery {
  const { status } = reply;
  const retryAfter = readRetryAfter(reply.retryAfter, reply.now);
  if (status >= 200 && status < 300) {
    const receipt = v.safeParse(receiptSchema, parseJson(reply.text));
    if (
      receipt.success &&
      receipt.output.reportId === record.id &&
      sameOrigin(receipt.output.statusUrl, record)
    ) {
      return { kind: 'delivered', receipt: receipt.output };
    }
    // A captive portal answers 200 with a page of its own, so the report is kept and tried again.
    return { kind: 'later', error: sentence('endpoint_reply_invalid', record.endpoint.name), retryAfter };
  }
  if (passing.has(status)) {
    return { kind: 'later', error: sentence('endpoint_busy', String(status)), retryAfter };
  }
  if (status >= 500) {
    return { kind: 'later', error: sentence('endpoint_failed', String(status)), retryAfter };
  }
  const problem = v.safeParse(problemSchema, parseJson(reply.text));
  const words = problem.success ? problem.output.detail || problem.output.title : '';
  const error = sentence('endpoint_refused', words || `HTTP ${status}`);
  return { kind: aboutAccess.has(status) ? 'needs-you' : 'refused', error, detail: words || null };
}

const sentence = (code: RefusalCode, value: string) => ({ code, values: [value] });

const sameOrigin = (statusUrl: string, { endpoint }: ReportRecord) =>
  new URL(statusUrl).origin === new URL(endpoint.reportsUrl).origin;

/** RFC 9110 `Retry-After`, seconds or a date, as milliseconds from `now`. */
function readRetryAfter(header: string | null, now: number): number | null {
  if (!header) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - now);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is an answer too: no schema takes undefined.
    return undefined;
  }
}
