import { expect, test } from 'vitest';
import { showDate } from './show-date.ts';

test('a day is the same day in every time zone', () => {
  expect(showDate('2026-03-01', 'en')).toBe('Mar 1, 2026');
  expect(showDate('2026-03-01', 'zh-CN')).toBe('2026年3月1日');
});

test('what is no date stays as it is', () => {
  expect(showDate('soon', 'en')).toBe('soon');
});
