import { expect, it } from 'vitest';
import type { Entry } from '../../src/contract/list.ts';
import { sampleEntry } from '../../tests/sample-list.ts';
import { entrySteps, formerVerdict, verdictSince } from './entry-steps.ts';

const checked: Entry = {
  ...sampleEntry('a', '停水'),
  firstListedAt: '2026-11-25',
  updatedAt: '2026-11-27',
  history: [
    { status: 'unverified', at: '2026-11-26T07:40:00Z', reason: ' ' },
    { status: 'false', at: '2026-11-26T14:05:00Z', reason: 'Two sources.' },
  ],
};

it('what happened is told newest first, with what the dates alone tell', () => {
  expect(entrySteps(checked)).toEqual([
    { status: 'false', at: '2026-11-27', reason: null },
    { status: 'false', at: '2026-11-26T14:05:00Z', reason: 'Two sources.' },
    { status: 'unverified', at: '2026-11-26T07:40:00Z', reason: null },
    { status: null, at: '2026-11-25', reason: null },
  ]);
});

it('an entry without a history has one step at least', () => {
  expect(entrySteps(sampleEntry('a', '停水'))).toEqual([{ status: 'false', at: '2026-03-01', reason: null }]);
});

it('a day that a step of the history has is not told twice', () => {
  const entry = { ...checked, updatedAt: '2026-11-26T14:05:00Z', firstListedAt: '2026-11-26' };
  expect(entrySteps(entry)).toHaveLength(2);
});

it('a status that the history does not know is a step', () => {
  const entry: Entry = { ...checked, status: 'withdrawn', updatedAt: '2026-11-26T14:05:00Z' };
  expect(entrySteps(entry)[0]).toEqual({ status: 'withdrawn', at: entry.updatedAt, reason: null });
});

it('a verdict holds since its first step in a row', () => {
  expect(verdictSince(checked)).toBe('2026-11-26T14:05:00Z');
  expect(verdictSince(sampleEntry('a', '停水'))).toBe('2026-03-01');
});

it('a verdict that was replaced is remembered; a claim that waited for one had none', () => {
  expect(formerVerdict(checked)).toBeNull();
  const changed: Entry = {
    ...checked,
    status: 'misleading',
    history: [...(checked.history ?? []), { status: 'misleading', at: '2026-11-27', reason: '' }],
  };
  expect(formerVerdict(changed)).toEqual({ status: 'false', until: '2026-11-27' });
  expect(formerVerdict({ ...checked, status: 'withdrawn' })).toEqual({
    status: 'false',
    until: '2026-11-27',
  });
});
