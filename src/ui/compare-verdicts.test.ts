import { expect, test } from 'vitest';
import { type Status, statuses } from '../contract/list.ts';
import { contradicting, gravestFirst, type Verdict } from './compare-verdicts.ts';

const verdict = (list: string, status: Status, start = 0, end = 10): Verdict => ({
  flag: { key: `${list} entry`, entryId: 'entry', status },
  start,
  end,
});

test('the gravest verdict comes first, and what weighs the same stays in its order', () => {
  const found = [
    verdict('a', 'true'),
    verdict('b', 'misleading'),
    verdict('c', 'false'),
    verdict('d', 'true'),
  ];
  expect(gravestFirst(found).map(({ flag }) => flag.key[0])).toEqual(['c', 'b', 'a', 'd']);
});

test('every status has its place', () => {
  const all = statuses.map((status) => verdict('a', status));
  expect(gravestFirst(all).map(({ flag }) => flag.status)).toEqual([
    'false',
    'misleading',
    'corrected',
    'unverified',
    'satire',
    'true',
    'withdrawn',
  ]);
});

test.each<[string, Verdict, boolean]>([
  ['another status of another list', verdict('b', 'true'), true],
  ['a milder one too', verdict('b', 'misleading'), true],
  ['most of the same passage', verdict('b', 'true', 2, 11), true],
  ['the same status', verdict('b', 'false'), false],
  ['another entry of the same list', verdict('a', 'true'), false],
  ['what is not verified', verdict('b', 'unverified'), false],
  ['what lies in the passage', verdict('b', 'true', 0, 5), false],
  ['what touches it', verdict('b', 'true', 8, 18), false],
])('“false” is contradicted or not by %s', (_name, other, isContradicting) => {
  const own = verdict('a', 'false');
  expect(contradicting(own, [other])).toEqual(isContradicting ? [other] : []);
  expect(contradicting(other, [own])).toEqual(isContradicting ? [own] : []);
});
