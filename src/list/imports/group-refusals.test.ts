import { expect, test } from 'vitest';
import { refused } from '../../contract/result.ts';
import { groupRefusals } from './group-refusals.ts';

test('refusals are counted by kind, with the first of each', () => {
  const short = ['a', 'b', 'c'].map((id) => refused('entry_no_words', id).error);
  const wide = refused('row_too_wide', '#2').error;
  expect(groupRefusals([...short.slice(0, 1), wide, ...short.slice(1)], 2)).toEqual([
    { code: 'entry_no_words', count: 3, first: short.slice(0, 2) },
    { code: 'row_too_wide', count: 1, first: [wide] },
  ]);
});
