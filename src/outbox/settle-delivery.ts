import type { ReportRecord } from '../history/records.ts';
import type { Delivery } from './delivery.ts';
import { nextAttemptDelay } from './next-attempt.ts';

/** The record after an attempt: its next state and, where it stays queued, when to try again. Pure. */
export function settleDelivery(
  record: ReportRecord,
  delivery: Delivery,
  now: number,
  random: number,
): ReportRecord {
  switch (delivery.kind) {
    case 'delivered':
      return { ...record, state: 'delivered', receipt: delivery.receipt, lastError: null, lastDetail: null };
    case 'later':
      return {
        ...record,
        state: 'queued',
        lastError: delivery.error,
        lastDetail: null,
        nextAttemptAt: now + nextAttemptDelay(record.attempts, delivery.retryAfter, random),
      };
    default:
      return { ...record, state: delivery.kind, lastError: delivery.error, lastDetail: delivery.detail };
  }
}
