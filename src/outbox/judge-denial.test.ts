import { expect, test } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import type { ReportRecord } from '../history/records.ts';
import { isDeniedAlone, settleDenied } from './judge-denial.ts';

const error = { code: 'endpoint_denied', values: ['Desk', 'HTTP 403'] } as const;
const lastError = { ...error, values: [...error.values] };
const denied = (about: 'report' | 'endpoint') =>
  ({ kind: 'needs-you', error: lastError, detail: null, about }) as const;
const needsYou: ReportRecord = { ...sampleRecord, state: 'needs-you', lastError };
const alone: ReportRecord = { ...needsYou, deniedAlone: 1 };

test('the first report that is denied is kept back alone, the second shows that all are meant', () => {
  expect(isDeniedAlone(denied('report'), [])).toBe(true);
  expect(isDeniedAlone(denied('report'), [needsYou])).toBe(true);
  expect(isDeniedAlone(denied('report'), [needsYou, alone])).toBe(false);
});

test('an endpoint that wants another token means every report', () => {
  expect(isDeniedAlone(denied('endpoint'), [])).toBe(false);
});

test('once its endpoint takes another, a report that was held back is due again', () => {
  expect(settleDenied(needsYou, 7)).toEqual({ ...needsYou, state: 'queued', nextAttemptAt: 7 });
});

test('once its endpoint takes another, a report that was denied alone is refused in the words it was denied with', () => {
  const settled = settleDenied(alone, 7);
  expect(settled).toMatchObject({
    state: 'refused',
    unseen: 1,
    lastError: { code: 'endpoint_refused', values: ['HTTP 403'] },
  });
  expect(settled.deniedAlone).toBeUndefined();
});
