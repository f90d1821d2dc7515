import type { ReportStatus } from '../contract/receipt.ts';
import type { Refusal } from '../contract/result.ts';
import type { ReportRecord } from '../history/records.ts';

/** What a desk said when asked about a report, or to withdraw it. */
export type ReceiptNews =
  | { kind: 'unchanged' }
  | { kind: 'status'; status: ReportStatus; etag: string | null }
  | { kind: 'withdrawn' }
  /** The desk no longer knows the report. */
  | { kind: 'gone' }
  /** No answer to be used; `retryAfter` in milliseconds where the desk named one. */
  | { kind: 'later'; error: Refusal; retryAfter: number | null };

/** Asks a desk about a delivered report, or to withdraw it where the person wants that; passed in. */
export type AskReceipt = (record: ReportRecord) => Promise<ReceiptNews>;
