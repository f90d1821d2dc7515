import type { Receipt, ReportStatus } from '../contract/receipt.ts';
import type { Refusal } from '../contract/result.ts';
import type { ReportRecord } from '../history/records.ts';

/** How one attempt to deliver a report ended. */
export type Delivery =
  /** The endpoint took it. Endpoints other than desks may give no receipt. */
  | { kind: 'delivered'; receipt: Receipt | null }
  /**
   * Can be tried again without the person. `retryAfter` in milliseconds where the endpoint asked for a time.
   * `about` says whether only this report has to wait, or everything for its endpoint. `mayBeTaken` is true
   * where the endpoint may have taken the report and only its answer was lost.
   */
  | {
      kind: 'later';
      error: Refusal;
      retryAfter: number | null;
      about: 'report' | 'endpoint';
      mayBeTaken: boolean;
    }
  /** The endpoint will not take this report as it is. */
  | { kind: 'refused'; error: Refusal; detail: string | null }
  /**
   * The endpoint takes no report from here before the person does something. `about` is `report` where it may
   * still take others.
   */
  | { kind: 'needs-you'; error: Refusal; detail: string | null; about: 'report' | 'endpoint' };

/** Delivers one report; passed in, since the endpoint lies after the outbox in the flow. */
export type PostReport = (record: ReportRecord, picture: Blob | null) => Promise<Delivery>;

/** What a desk said when asked about a report, or to withdraw it. */
export type ReceiptNews =
  | { kind: 'unchanged' }
  | { kind: 'status'; status: ReportStatus; etag: string | null }
  | { kind: 'withdrawn' }
  /** The desk no longer knows the report. */
  | { kind: 'gone' }
  /** No usable answer. `retryAfter` in milliseconds where the desk asked for a time. */
  | { kind: 'later'; error: Refusal; retryAfter: number | null };

/** Asks a desk about a delivered report, or to withdraw it where the person wants that; passed in. */
export type AskReceipt = (record: ReportRecord) => Promise<ReceiptNews>;
