import type { Receipt, ReportStatus } from '../contract/receipt.ts';
import type { Refusal } from '../contract/result.ts';
import type { ReportRecord } from '../history/records.ts';

/** How one attempt to deliver a report ended. */
export type Delivery =
  /** Taken; endpoints other than desks may give no receipt. */
  | { kind: 'delivered'; receipt: Receipt | null }
  /**
   * Worth trying again by itself; `retryAfter` in milliseconds where the endpoint named one. `about` says
   * whether only this report has to wait or everything that goes to its endpoint, `mayBeTaken` whether the
   * endpoint may have taken it all the same, only its answer was lost.
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
   * The endpoint takes no report from here before the person does something; `about` report where it may take
   * others all the same.
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
  /** No answer to be used; `retryAfter` in milliseconds where the desk named one. */
  | { kind: 'later'; error: Refusal; retryAfter: number | null };

/** Asks a desk about a delivered report, or to withdraw it where the person wants that; passed in. */
export type AskReceipt = (record: ReportRecord) => Promise<ReceiptNews>;
