import { expect, test } from 'vitest';
import type { Status } from '../../contract/list.ts';
import { foldedLetters } from '../../matches/letters/folded-letters.ts';
import { findEntries } from './find-entries.ts';

const row = (entry: number, claim: string, status: Status = 'false', category = 'health') => ({
  entry,
  id: String(entry),
  claim,
  status,
  category,
  updatedAt: '2026-11-26',
  letters: foldedLetters(claim),
});
const rows = [
  row(0, '吃大蒜能治流感'),
  row(1, 'Drinking VINEGAR heals', 'misleading'),
  row(2, '水厂受到污染', 'unverified', 'disaster-and-epidemic'),
];
const anything = { text: '', status: null, category: null, change: null };
const found = (search: Partial<typeof anything> & object) =>
  findEntries(rows, { ...anything, ...search }).map(({ entry }) => entry);

test.each([
  ['', [0, 1, 2]],
  ['大蒜', [0]],
  ['大 蒜 流感', [0]],
  ['汙染', [2]],
  ['ｖｉｎｅｇａｒ', [1]],
  ['大蒜 水厂', []],
])('searching for “%s” finds what the matcher would read as that', (text, entries) => {
  expect(found({ text })).toEqual(entries);
});

test('status and category narrow what is found', () => {
  expect(findEntries(rows, { ...anything, status: 'misleading' }).map(({ entry }) => entry)).toEqual([1]);
  expect(
    findEntries(rows, { ...anything, category: 'disaster-and-epidemic' }).map(({ entry }) => entry),
  ).toEqual([2]);
});

test('of a version that waits, what it changes is found alone', () => {
  const [same, graver] = [row(0, '吃大蒜能治流感'), { ...row(1, '水厂受到污染'), change: 'graver' as const }];
  expect(findEntries([same, graver], { ...anything, change: 'graver' })).toEqual([graver]);
});
