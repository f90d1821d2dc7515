import { expect, test } from 'vitest';
import type { FlagGroup } from './group-by-flag.ts';
import { orderClaims } from './order-claims.ts';

const claim = (listId: string, entryId: string): FlagGroup => ({
  flag: {
    key: `${listId} ${entryId}`,
    listId,
    listVersion: 1,
    listTitle: `List ${listId}`,
    publisher: `Desk ${listId}`,
    listExpiresAt: null,
    entryId,
    claim: entryId,
    category: 'health',
    status: 'false',
    explanation: null,
    sources: [],
    correction: null,
    page: null,
    updatedAt: '2026-03-01',
  },
  passages: [],
});

const told = (groups: FlagGroup[], standing: string[] = []) =>
  orderClaims(groups, standing).map(({ listTitle, publisher, claims }) =>
    [listTitle, publisher, ...claims.map(({ flag }) => flag.entryId)].join(' '),
  );

test('each list stands once, with its claims in the order of the page', () => {
  const page = [claim('a', '1'), claim('b', '2'), claim('a', '3'), claim('b', '4')];
  expect(told(page)).toEqual(['List a Desk a 1 3', 'List b Desk b 2 4']);
});

test('what is told late comes after all that stands, wherever it is on the page', () => {
  const standing = ['a 2', 'b 4'];
  const page = [claim('a', '1'), claim('b', '3'), claim('b', '4'), claim('a', '2')];
  expect(told(page, standing)).toEqual(['List a Desk a 2', 'List b Desk b 4 3', 'List a Desk a 1']);
});

test('what is gone leaves no gap and no list without a claim', () => {
  expect(told([claim('a', '1')], ['b 2', 'a 1'])).toEqual(['List a Desk a 1']);
  expect(told([], ['a 1'])).toEqual([]);
});
