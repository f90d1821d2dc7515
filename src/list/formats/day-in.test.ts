import { expect, test } from 'vitest';
import { dayIn } from './day-in.ts';

test.each([
  ['2026-03-01', '2026-03-01'],
  ['2026-03-01T08:00:00+0800', '2026-03-01'],
  [' 2026/3/1 08:00', '2026-03-01'],
  ['2026年3月1日', '2026-03-01'],
  ['2026.12.31', '2026-12-31'],
  ['2026-02-30', null],
  ['2026-13-01', null],
  ['01/03/2026', null],
  ['March 1, 2026', null],
  ['', null],
])('%j begins with the day %j', (text, day) => {
  expect(dayIn(text)).toBe(day);
});
