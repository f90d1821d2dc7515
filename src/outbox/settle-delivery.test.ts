import { expect, test } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import { settleDelivery } from './settle-delivery.ts';

const error = { code: 'endpoint_unreachable' } as const;

test('a failure that may pass leaves the report queued with a time to try again', () => {
  const settled = settleDelivery(sampleRecord, { kind: 'later', error, retryAfter: null }, 1_000_000, 1);
  expect(settled).toMatchObject({ state: 'queued', lastError: error, nextAttemptAt: 1_030_000 });
});

test('a receipt ends the journey and clears the last error', () => {
  const receipt = {
    reportId: sampleRecord.id,
    receivedAt: '2026-11-25T08:00:01Z',
    statusUrl: 'https://desk.example/receipts/x',
    sha256: '0'.repeat(64),
  };
  const settled = settleDelivery({ ...sampleRecord, lastError: error }, { kind: 'delivered', receipt }, 0, 0);
  expect(settled).toMatchObject({ state: 'delivered', receipt, lastError: null });
});

test.each(['refused', 'needs-you'] as const)('a report that is %s keeps the endpoint’s own words', (kind) => {
  const settled = settleDelivery(sampleRecord, { kind, error, detail: 'Too large.' }, 0, 0);
  expect(settled).toMatchObject({ state: kind, lastError: error, lastDetail: 'Too large.' });
});

test('no outcome changes what was queued to be sent', () => {
  const settled = settleDelivery(sampleRecord, { kind: 'refused', error, detail: null }, 0, 0);
  expect(settled.report).toBe(sampleRecord.report);
  expect(settled.id).toBe(sampleRecord.id);
});
