import { describe, expect, test } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import { settleDelivery } from './settle-delivery.ts';

const error = { code: 'endpoint_unreachable' } as const;
const later = { kind: 'later', error, retryAfter: null, about: 'endpoint', mayBeTaken: false } as const;
const pause = { reportsUrl: sampleRecord.endpoint.reportsUrl, until: 5, failures: 2, asked: false };
const receipt = {
  reportId: sampleRecord.id,
  receivedAt: '2026-11-25T08:00:01Z',
  statusUrl: 'https://desk.example/receipts/x',
  sha256: '0'.repeat(64),
};

describe('a report', () => {
  test('that may get through later stays queued with a time to try again', () => {
    const { record } = settleDelivery(sampleRecord, null, later, 1_000_000, 1);
    expect(record).toMatchObject({ state: 'queued', lastError: error, nextAttemptAt: 1_030_000 });
    expect(record.unseen).toBeUndefined();
  });

  test('that may have arrived is remembered as such, whatever comes later', () => {
    expect(settleDelivery(sampleRecord, null, later, 0, 1).record.mayHaveArrived).toBeUndefined();
    const { record } = settleDelivery(sampleRecord, null, { ...later, mayBeTaken: true }, 0, 1);
    expect(record.mayHaveArrived).toBe(1);
    const refusal = { kind: 'refused', error, detail: null } as const;
    expect(settleDelivery(record, null, refusal, 0, 1).record.mayHaveArrived).toBe(1);
  });

  test('that is still waiting after its eighth attempt is told to the person', () => {
    expect(settleDelivery({ ...sampleRecord, attempts: 8 }, null, later, 0, 1).record.unseen).toBe(1);
  });

  test('that is delivered after all has no news of having waited', () => {
    const { record } = settleDelivery(
      { ...sampleRecord, unseen: 1 },
      null,
      { kind: 'delivered', receipt },
      7,
      0,
    );
    expect(record.unseen).toBeUndefined();
  });

  test('that is delivered has its receipt followed and its last error cleared', () => {
    const before = { ...sampleRecord, lastError: error };
    const { record } = settleDelivery(before, null, { kind: 'delivered', receipt }, 7, 0);
    expect(record).toMatchObject({ state: 'delivered', receipt, lastError: null });
    expect(record.followUp).toMatchObject({ status: null, nextCheckAt: 150_007 });
  });

  test('that is delivered without a receipt has nothing to follow', () => {
    const { record } = settleDelivery(sampleRecord, null, { kind: 'delivered', receipt: null }, 7, 0);
    expect(record).toMatchObject({ state: 'delivered', receipt: null, followUp: null });
  });

  test.each(['refused', 'needs-you'] as const)('that is %s keeps the endpoint’s own words', (kind) => {
    const delivery = { kind, error, detail: 'Too large.', about: 'report' } as const;
    const { record } = settleDelivery(sampleRecord, null, delivery, 0, 0);
    expect(record).toMatchObject({ state: kind, lastError: error, lastDetail: 'Too large.', unseen: 1 });
  });

  test('is never changed in what is sent', () => {
    const { record } = settleDelivery(sampleRecord, null, { kind: 'refused', error, detail: null }, 0, 0);
    expect(record.report).toBe(sampleRecord.report);
    expect(record.id).toBe(sampleRecord.id);
  });
});

describe('its endpoint', () => {
  test('is left alone for longer with each failure in a row', () => {
    const first = settleDelivery(sampleRecord, null, later, 0, 1).pause;
    expect(first).toMatchObject({ failures: 1, until: 30_000, asked: false });
    expect(settleDelivery(sampleRecord, first, later, 0, 1).pause).toMatchObject({
      failures: 2,
      until: 60_000,
    });
  });

  test('is left alone as long as it asks', () => {
    const { pause } = settleDelivery(sampleRecord, null, { ...later, retryAfter: 600_000 }, 0, 1);
    expect(pause).toMatchObject({ until: 600_000, asked: true });
  });

  test('is not held responsible for what concerns one report', () => {
    expect(settleDelivery(sampleRecord, null, { ...later, about: 'report' }, 0, 1).pause).toBeNull();
    expect(settleDelivery(sampleRecord, pause, { ...later, about: 'report' }, 0, 1).pause).toBe(pause);
  });

  test.each([{ kind: 'delivered', receipt } as const, { kind: 'refused', error, detail: null } as const])(
    'is taken to be well again once it answers ($kind)',
    (delivery) => {
      expect(settleDelivery(sampleRecord, pause, delivery, 0, 0).pause).toBeNull();
    },
  );
});
