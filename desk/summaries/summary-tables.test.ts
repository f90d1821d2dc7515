import { expect, it } from 'vitest';
import type { Summary } from '../../src/contract/staff/summary.ts';
import { summaryDocument } from './summary-tables.ts';

const summary: Summary = {
  ...{ from: '2026-11-01', to: '2026-11-30', timeZone: 'UTC' },
  reports: { received: 0, withdrawn: 0, disputes: 0 },
  claims: { opened: 0, answered: 0, open: 0, overdue: 0 },
  ...{ categories: [], sites: [], otherSites: 0, days: [], statuses: [], corrections: [] },
  ...{ hoursToAnswer: null, halfLife: null },
};

/** What the overview says beside the half-life. */
function halfLifeIn(halfLife: Summary['halfLife']): string | number | undefined {
  const { tables } = summaryDocument({ ...summary, halfLife }, 'en', 'Desk', String);
  return tables[0]?.rows.find(([name]) => name === 'Half-life after correction (days)')?.[1];
}

it('a half-life is a number of days, or says why there is none', () => {
  expect(halfLifeIn({ pages: 3, down: 2, days: 2.5 })).toBe(2.5);
  expect(halfLifeIn({ pages: 3, down: 1, days: null })).toBe('more than half still up');
  expect(halfLifeIn(null)).toBe('–');
});
