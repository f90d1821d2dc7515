import { expect, test } from 'vitest';
import type { Status } from '../../contract/list.ts';
import { changeOfEntry, type EntryChange } from './change-of-entry.ts';

test.each<[Status | null, Status | null, EntryChange | null]>([
  [null, 'false', 'added'],
  [null, 'withdrawn', null],
  ['unverified', null, 'gone'],
  ['withdrawn', null, null],
  ['unverified', 'false', 'graver'],
  ['withdrawn', 'unverified', 'graver'],
  ['false', 'corrected', 'milder'],
  ['misleading', 'withdrawn', 'milder'],
  ['false', 'false', null],
])('an entry that was %s and is %s now is %s', (was, now, change) => {
  expect(changeOfEntry(was, now)).toBe(change);
});
