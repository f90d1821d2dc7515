import type { Receipt } from '../contract/receipt.ts';
import type { Refusal } from '../contract/result.ts';
import type { ReportRecord } from '../history/records.ts';

/** How one attempt to deliver a report ended. */
export type Delivery =
  | { kind: 'delivered'; receipt: Receipt }
  /** Worth trying again by itself; `retryAfter` in milliseconds where the endpoint named one. */
  | { kind: 'later'; error: Refusal; retryAfter: number | null }
  /** The endpoint will not take this report as it is. */
  | { kind: 'refused'; error: Refusal; detail: string | null }
  /** The endpoint takes no report from here before the person does something. */
  | { kind: 'needs-you'; error: Refusal; detail: string | null };

/** Delivers one report; passed in, since the endpoint lies after the outbox in the flow. */
export type PostReport = (record: ReportRecord, picture: Blob | null) => Promise<Delivery>;
