import type { EndpointPause, FollowUp, ReportRecord } from '../history/records.ts';
import type { Delivery } from './delivery.ts';
import { nextAttemptDelay, nextCheckDelay } from './retry-delays.ts';

/**
 * A report that is still waiting after this many attempts (about an hour and a half) becomes news for the
 * person.
 */
const attemptsUntilNews = 8;

/** A report and its endpoint after an attempt. */
export interface Settled {
  record: ReportRecord;
  /** Null where the endpoint is not paused. */
  pause: EndpointPause | null;
}

/**
 * What an attempt makes of a report and of its endpoint, whose pause so far is `pause`: the next state, when
 * to try again, and how long the endpoint is paused. Any answer about a report ends the endpoint's pause.
 * Pure.
 */
export function settleDelivery(
  record: ReportRecord,
  pause: EndpointPause | null,
  delivery: Delivery,
  now: number,
  random: number,
): Settled {
  switch (delivery.kind) {
    case 'delivered': {
      const { receipt } = delivery;
      // It was delivered: news of failed attempts is out of date, and must not hide what comes next.
      const { unseen: _, denied: __, ...kept } = record;
      const settled = { ...kept, state: 'delivered' as const, receipt, lastError: null, lastDetail: null };
      return {
        record: {
          ...settled,
          followUp: receipt ? firstFollowUp(now + nextCheckDelay(1, null, random)) : null,
        },
        pause: null,
      };
    }
    case 'later': {
      const wait = nextAttemptDelay(record.attempts, delivery.retryAfter, random);
      const waiting: ReportRecord = {
        ...record,
        state: 'queued',
        lastError: delivery.error,
        lastDetail: null,
        nextAttemptAt: now + wait,
        ...(delivery.mayBeTaken ? { mayHaveArrived: 1 } : {}),
        ...(record.attempts === attemptsUntilNews ? { unseen: 1 } : {}),
      };
      if (delivery.about === 'report') return { record: waiting, pause };
      const failures = (pause?.failures ?? 0) + 1;
      const until = now + nextAttemptDelay(failures, delivery.retryAfter, random);
      const { reportsUrl } = record.endpoint;
      return {
        record: waiting,
        pause: { reportsUrl, failures, until, asked: delivery.retryAfter !== null },
      };
    }
    default:
      return {
        record: {
          ...record,
          state: delivery.kind,
          lastError: delivery.error,
          lastDetail: delivery.detail,
          unseen: 1,
        },
        pause: null,
      };
  }
}

const firstFollowUp = (nextCheckAt: number): FollowUp => ({
  status: null,
  etag: null,
  checks: 0,
  nextCheckAt,
  lastError: null,
  withdrawing: false,
});

/**
 * What is written of a report that was `taken` to be sent, is `current` by now, and is `settled` by the
 * attempt. The person's last choice of endpoint counts. Where that endpoint was set up again meanwhile, a
 * failed attempt says nothing about the new address or token, so the report is due again. Pure.
 */
export function settleUnderWay(
  taken: ReportRecord,
  current: ReportRecord,
  settled: ReportRecord,
): ReportRecord {
  const isSetUpAnew = current.nextAttemptAt !== taken.nextAttemptAt;
  return isSetUpAnew && settled.state !== 'delivered'
    ? { ...current, state: 'queued' }
    : { ...settled, endpoint: current.endpoint };
}
