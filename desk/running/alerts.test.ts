import { expect, it } from 'vitest';
import { alertsOf } from './alerts.ts';

const mebibyte = 1024 * 1024;
const well = {
  overdue: 0,
  rising: 0,
  publishing: [],
  foreign: [],
  freeBytes: 1000 * mebibyte,
  keptFree: 256 * mebibyte,
};

it('nothing is said of a desk that is well, or whose disk is not known', () => {
  expect(alertsOf(well)).toEqual([]);
  expect(alertsOf({ ...well, freeBytes: null })).toEqual([]);
});

it('what is overdue, rises, cannot be published or is served by others is counted', () => {
  const publishing = ['The head of food is old.'];
  const foreign = ['Reports claim a release.'];
  const alerts = alertsOf({ ...well, overdue: 2, rising: 1, publishing, foreign });
  expect(alerts.map(({ kind, count }) => [kind, count])).toEqual([
    ['overdue', 2],
    ['rising', 1],
    ['publishing', 1],
    ['foreign', 1],
  ]);
  expect(alerts.map(({ sentence }) => sentence)).toEqual([
    '2 claims are past the due date.',
    'One claim is reported ever more often, without an entry.',
    'The head of food is old.',
    'Reports claim a release.',
  ]);
});

it('a disk is named before it is full, and when it is', () => {
  const at = (megabytes: number) => alertsOf({ ...well, freeBytes: megabytes * mebibyte })[0]?.sentence;
  expect(at(512)).toBeUndefined();
  expect(at(511)).toContain('Below 256 MiB');
  expect(at(255)).toContain('takes no reports until');
});
