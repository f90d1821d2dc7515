import { expect, it } from 'vitest';
import { dayIn, daysOf, readPeriod } from './read-period.ts';

it('a period has all its days, the first and the last one too', () => {
  const period = { from: '2026-02-27', to: '2026-03-02' };
  expect(readPeriod({ ...period, as: 'csv' })).toEqual({ ok: true, value: period });
  expect(daysOf(period)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
});

it.each([
  [{}],
  [{ from: '2026-11-01' }],
  [{ from: '2026-11-02', to: '2026-11-01' }],
  [{ from: '2026-02-30', to: '2026-03-01' }],
  [{ from: '1926-11-01', to: '2026-11-01' }],
  [{ from: "2026-11-01'", to: '2026-11-02' }],
])('anything else is none: %j', (query) => {
  expect(readPeriod(query)).toMatchObject({ ok: false, problem: 'period-invalid' });
});

it('a moment is of another day elsewhere', () => {
  const moment = new Date('2026-11-26T20:00:00Z');
  expect(dayIn('UTC')(moment)).toBe('2026-11-26');
  expect(dayIn('Asia/Shanghai')(moment)).toBe('2026-11-27');
});
