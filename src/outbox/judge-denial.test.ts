import { expect, test } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import type { ReportRecord } from '../history/records.ts';
import { freeDenied, judgeDenial } from './judge-denial.ts';

const lastError = { code: 'endpoint_denied' as const, values: ['Desk', 'HTTP 403'] };
const needsYou: ReportRecord = { ...sampleRecord, state: 'needs-you', lastError };
const alone: ReportRecord = { ...needsYou, denied: 'alone' };

test('the first report that is denied is kept back alone, the second shows that all are meant', () => {
  expect(judgeDenial(needsYou, 'report', [])).toEqual({ record: alone, holdsBack: false });
  expect(judgeDenial(needsYou, 'report', [needsYou])).toEqual({ record: alone, holdsBack: false });
  expect(judgeDenial(needsYou, 'report', [needsYou, alone])).toEqual({ record: needsYou, holdsBack: true });
});

test('an endpoint that wants another token means every report', () => {
  expect(judgeDenial(needsYou, 'endpoint', [])).toEqual({ record: needsYou, holdsBack: true });
  const retried: ReportRecord = { ...needsYou, denied: 'retried' };
  expect(judgeDenial(retried, 'endpoint', [])).toEqual({ record: needsYou, holdsBack: true });
});

test('a report that its person sends again is not refused for itself before the endpoint took another', () => {
  expect(judgeDenial(alone, 'report', [])).toEqual({ record: alone, holdsBack: false });
});

test('once its endpoint takes another, a report is due again, whether it was held back or denied alone', () => {
  expect(freeDenied(needsYou, 7)).toEqual({ ...needsYou, state: 'queued', nextAttemptAt: 7 });
  expect(freeDenied(alone, 7)).toMatchObject({ state: 'queued', nextAttemptAt: 7 });
});

test('denied again although its endpoint took another, it is refused in the words it was denied with', () => {
  const again = { ...freeDenied(alone, 7), state: 'needs-you' as const, unseen: 1 as const };
  const { record, holdsBack } = judgeDenial(again, 'report', [alone]);
  expect(holdsBack).toBe(false);
  expect(record).toMatchObject({
    state: 'refused',
    unseen: 1,
    lastError: { code: 'endpoint_refused', values: ['HTTP 403'] },
  });
  expect(record.denied).toBeUndefined();
});
