import { expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../../tests/sample-list.ts';
import { keepDates } from './keep-dates.ts';

const on = (updatedAt: string, id: string, word: string) => ({ ...sampleEntry(id, word), updatedAt });

test('an entry that is as it was keeps its date, one that has changed or come has the new one', () => {
  const earlier = sampleListOf(1, on('2026-01-01', 'a', '大蒜防癌'), on('2026-01-01', 'b', '停水三天'));
  const list = sampleListOf(
    2,
    on('2026-02-02', 'a', '大蒜防癌'),
    on('2026-02-02', 'b', '停水五天'),
    on('2026-02-02', 'c', '高速免费'),
  );
  const dates = keepDates(list, earlier).entries.map(({ id, updatedAt }) => [id, updatedAt]);
  expect(dates).toEqual([
    ['a', '2026-01-01'],
    ['b', '2026-02-02'],
    ['c', '2026-02-02'],
  ]);
  expect(keepDates(list, earlier).version).toBe(2);
  expect(keepDates(list, null)).toEqual(list);
});
