import { expect, it } from 'vitest';
import type { Entry } from '../../src/contract/list.ts';
import { sampleEntry } from '../../tests/sample-list.ts';
import { verdictOfReport } from './verdict-of-report.ts';

const entry: Entry = { ...sampleEntry('a', '碘盐防辐射'), explanation: '碘盐不能防辐射。' };
const unsaid = { entry: null, publishedAt: null };
const said = (change: Partial<Entry>, at: string) => ({
  ...{ entry: { ...entry, ...change }, publishedAt: new Date(at) },
});

it('whoever has sent a report hears what the list says of its claim, why and where', () => {
  expect(verdictOfReport([unsaid])).toEqual({});
  expect(verdictOfReport([unsaid, said({}, '2026-11-27')])).toEqual({
    verdict: { status: 'false', reason: entry.explanation },
    correction: entry.correction,
  });
});

it('of two verdicts the later one counts', () => {
  const both = [said({ status: 'true' }, '2026-11-28'), said({}, '2026-11-27')];
  expect(verdictOfReport(both).verdict?.status).toBe('true');
  expect(verdictOfReport(both.toReversed()).verdict?.status).toBe('true');
});

it('an entry that was taken back says why, and names no correction', () => {
  const history = [{ status: 'withdrawn' as const, at: '2026-11-28', reason: '我们错了' }];
  expect(verdictOfReport([said({ status: 'withdrawn', history }, '2026-11-28')])).toEqual({
    verdict: { status: 'withdrawn', reason: '我们错了' },
  });
});
