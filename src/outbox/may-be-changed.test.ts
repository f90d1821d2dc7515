import { expect, test } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import type { ReportRecord } from '../history/records.ts';
import { mayBeChanged } from './may-be-changed.ts';

test.each<[string, Partial<ReportRecord>, boolean]>([
  ['was refused', { state: 'refused' }, true],
  ['was denied alone', { state: 'needs-you', denied: 'alone' }, true],
  ['waits after three attempts', { state: 'queued', attempts: 3 }, true],
  ['waits after two attempts', { state: 'queued', attempts: 2 }, false],
  ['is held back with all others', { state: 'needs-you', attempts: 3 }, false],
  ['is under way', { state: 'sending', attempts: 9 }, false],
  ['was delivered', { state: 'delivered', attempts: 9 }, false],
])('whether a report that %s may be changed', (_what, change, may) => {
  expect(mayBeChanged({ ...sampleRecord, ...change })).toBe(may);
});
