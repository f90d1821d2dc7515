import type { FollowUp, ReportRecord } from '../history/records.ts';
import type { ReceiptNews } from './delivery.ts';
import { isStillFollowed, nextCheckDelay } from './retry-delays.ts';

/**
 * What a desk's answer makes of a delivered report: what is known of it, when to ask again, and whether the
 * person is notified. Records without a receipt stay as they are. Pure; `now` in milliseconds since 1970.
 */
export function settleCheck(
  record: ReportRecord,
  news: ReceiptNews,
  now: number,
  random: number,
): ReportRecord {
  const { followUp, receipt } = record;
  if (!followUp || !receipt) return record;
  const { reportId, receivedAt } = receipt;
  const askAgain = (checks: number, wished: number | null = null) =>
    followUp.withdrawing || isStillFollowed(receivedAt, now)
      ? now + nextCheckDelay(checks, wished, random)
      : null;
  const checks = followUp.checks + 1;
  switch (news.kind) {
    case 'unchanged':
      return { ...record, followUp: { ...followUp, checks, lastError: null, nextCheckAt: askAgain(checks) } };
    case 'later':
      return {
        ...record,
        followUp: {
          ...followUp,
          checks,
          lastError: news.error,
          nextCheckAt: askAgain(checks, news.retryAfter),
        },
      };
    case 'gone':
      return {
        ...record,
        followUp: ended(followUp, { code: 'receipt_gone', values: [record.endpoint.name] }),
      };
    case 'withdrawn': {
      const passedOn = followUp.status?.passedOn;
      const status = {
        ...{ reportId, receivedAt, state: 'withdrawn' as const },
        // Where else it is stays worth knowing.
        ...(passedOn ? { passedOn } : {}),
      };
      return { ...record, followUp: { ...ended(followUp, null), status } };
    }
    default: {
      const { status, etag } = news;
      const isNews = JSON.stringify(status) !== JSON.stringify(followUp.status);
      const known = { ...followUp, status, etag, lastError: null, checks: isNews ? 1 : checks };
      return {
        ...record,
        followUp:
          status.state === 'withdrawn'
            ? { ...ended(known, null), status }
            : { ...known, nextCheckAt: askAgain(known.checks) },
        ...(isNews && status.state === 'answered' ? { unseen: 1, untold: 1 } : {}),
      };
    }
  }
}

const ended = (followUp: FollowUp, lastError: FollowUp['lastError']): FollowUp => ({
  ...followUp,
  lastError,
  nextCheckAt: null,
  withdrawing: false,
});
