import { describe, expect, test } from 'vitest';
import { sampleReceipt, sampleRecord } from '../../tests/sample-report.ts';
import type { ReportStatus } from '../contract/receipt.ts';
import type { FollowUp, ReportRecord } from '../history/records.ts';
import { nextCheckDelay } from './retry-delays.ts';
import { settleCheck } from './settle-check.ts';

const now = Date.parse('2026-11-25T09:00:00Z');
const day = 86_400_000;
const followUp: FollowUp = {
  status: null,
  etag: null,
  checks: 3,
  nextCheckAt: now,
  lastError: null,
  withdrawing: false,
};
const record: ReportRecord = { ...sampleRecord, state: 'delivered', receipt: sampleReceipt, followUp };
const { reportId, receivedAt } = sampleReceipt;
const answered: ReportStatus = {
  reportId,
  receivedAt,
  state: 'answered',
  verdict: { status: 'false', reason: 'Salt does not protect.' },
};
const settle = (news: Parameters<typeof settleCheck>[1], of = record) => settleCheck(of, news, now, 1);

test('a desk is asked at growing intervals, from five minutes to a day', () => {
  expect(nextCheckDelay(1, null, 0)).toBe(150_000);
  expect(nextCheckDelay(1, null, 1)).toBe(300_000);
  expect(nextCheckDelay(2, null, 1)).toBe(600_000);
  expect(nextCheckDelay(40, null, 1)).toBe(day);
  expect(nextCheckDelay(1, 7_200_000, 0)).toBe(7_200_000);
});

describe('a report the desk is asked about', () => {
  test('is asked about later and later while nothing is new', () => {
    const settled = settle({ kind: 'unchanged' });
    expect(settled.followUp).toMatchObject({ checks: 4, nextCheckAt: now + nextCheckDelay(4, null, 1) });
    expect(settled.unseen).toBeUndefined();
  });

  test('that has been answered is shown to the person, and asked about from the beginning', () => {
    const settled = settle({ kind: 'status', status: answered, etag: '"1"' });
    expect(settled).toMatchObject({ unseen: 1, followUp: { status: answered, etag: '"1"', checks: 1 } });
    expect(settled.followUp?.nextCheckAt).toBe(now + nextCheckDelay(1, null, 1));
  });

  test('is not shown again when the same answer comes with another ETag', () => {
    const known = { ...record, followUp: { ...followUp, status: answered } };
    expect(settle({ kind: 'status', status: answered, etag: '"2"' }, known).unseen).toBeUndefined();
  });

  test('that is in review now is no reason to call the person', () => {
    const status: ReportStatus = { reportId, receivedAt, state: 'in-review' };
    expect(settle({ kind: 'status', status, etag: null }).unseen).toBeUndefined();
  });

  test('keeps what is known when the desk cannot be reached', () => {
    const known = { ...record, followUp: { ...followUp, status: answered } };
    const error = { code: 'endpoint_unreachable', values: ['Desk'] } as const;
    const settled = settle({ kind: 'later', error: { ...error, values: ['Desk'] }, retryAfter: null }, known);
    expect(settled.followUp).toMatchObject({ status: answered, lastError: { code: error.code } });
    expect(settled.followUp?.nextCheckAt).toBeGreaterThan(now);
  });

  test('that the desk has forgotten is not asked about again', () => {
    expect(settle({ kind: 'gone' }).followUp).toMatchObject({
      nextCheckAt: null,
      lastError: { code: 'receipt_gone' },
    });
  });

  test('that is withdrawn stays so', () => {
    const withdrawing = { ...record, followUp: { ...followUp, withdrawing: true } };
    expect(settle({ kind: 'withdrawn' }, withdrawing).followUp).toMatchObject({
      status: { state: 'withdrawn' },
      withdrawing: false,
      nextCheckAt: null,
    });
  });

  test('keeps which other desks have it when it is withdrawn', () => {
    const passedOn = [{ to: 'Province', at: receivedAt }];
    const known = {
      ...record,
      followUp: { ...followUp, status: { ...answered, passedOn }, withdrawing: true },
    };
    expect(settle({ kind: 'withdrawn' }, known).followUp?.status).toEqual({
      ...{ reportId, receivedAt, state: 'withdrawn', passedOn },
    });
  });

  test('is withdrawn however long the desk is out of reach', () => {
    const withdrawing = { ...record, followUp: { ...followUp, withdrawing: true } };
    const later = { kind: 'later', error: { code: 'endpoint_unreachable' }, retryAfter: null } as const;
    const late = now + 181 * day;
    expect(settleCheck(withdrawing, later, late, 1).followUp).toMatchObject({
      withdrawing: true,
      nextCheckAt: late + nextCheckDelay(4, null, 1),
    });
  });

  test('is no longer asked about after half a year', () => {
    const settled = settleCheck(record, { kind: 'unchanged' }, now + 181 * day, 1);
    expect(settled.followUp?.nextCheckAt).toBeNull();
  });
});
