import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { statuses } from '../../contract/list.ts';
import { ratingWords, statusOfRating } from './status-of-rating.ts';

test.each([
  ['False', 'false'],
  ['FALSE. The picture is from 2019', 'false'],
  ['Mostly false', 'misleading'],
  ['Half-True', 'misleading'],
  ['谣言', 'false'],
  ['不实：图片来自 2019 年', 'false'],
  ['部分錯誤', 'misleading'],
  ['Mostly True', 'true'],
  ['Satire', 'satire'],
  ['Unproven', 'unverified'],
  ['This is false', null],
  ['Three cups of tea', null],
  ['', null],
])('the rating %j stands for %j', (words, status) => {
  expect(statusOfRating(words)).toBe(status);
});

test.each([
  [1, 1, 5, 'false'],
  [2, 1, 5, 'misleading'],
  [3, 1, 5, 'misleading'],
  [4, 1, 5, 'true'],
  [5, 1, 5, 'true'],
  [0, 0, 10, 'false'],
  [2, 0, 10, 'misleading'],
  [7, 0, 10, 'true'],
  [-1, 1, 5, null],
  [6, 1, 5, null],
  [1, 1, 1, null],
  [2, 5, 1, null],
])('%d between %d and %d stands for %j', (value, worst, best, status) => {
  expect(statusOfRating(null, { value, worst, best })).toBe(status);
});

test('words say more than a number, and a number more than words that say nothing', () => {
  expect(statusOfRating('True', { value: 1, worst: 1, best: 5 })).toBe('true');
  expect(statusOfRating('Four cups of tea', { value: 1, worst: 1, best: 5 })).toBe('false');
});

test('the table of the documentation has all words, each for one status', () => {
  const [, table = ''] = readFileSync('docs/list-format.md', 'utf8').split('<!-- ratings -->');
  const written = Object.fromEntries(
    [...table.matchAll(/^\| `([a-z]+)` \| (.*?) \|/gm)].map(([, status, words = '']) => [
      status,
      words.split(', ').filter((word) => word !== '–'),
    ]),
  );
  expect(written).toEqual(Object.fromEntries(statuses.map((status) => [status, ratingWords[status] ?? []])));
  const all = Object.values(ratingWords).flat();
  expect(new Set(all).size).toBe(all.length);
});
