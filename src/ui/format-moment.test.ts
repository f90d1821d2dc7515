import { expect, test } from 'vitest';
import { formatDay, formatMoment } from './format-moment.ts';

test('a date without a time stays that day in every time zone', () => {
  expect(formatMoment('2026-03-01', 'en')).toBe('Mar 1, 2026');
  expect(formatDay('2026-03-01', 'zh-CN')).toBe('2026年3月1日');
});

test('a moment is told with its time', () => {
  expect(formatMoment(new Date(2026, 2, 1, 23, 5).getTime(), 'zh-CN')).toBe('2026年3月1日 23:05');
});
