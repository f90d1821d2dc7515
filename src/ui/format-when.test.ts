import { expect, test } from 'vitest';
import { formatDayName, formatTime, formatWhen } from './format-when.ts';

const now = new Date(2026, 10, 27, 20, 5).getTime();
const at = (...when: [number, number, number, number, number]) => new Date(...when).getTime();

test.each([
  [at(2026, 10, 27, 8, 10), 'zh-CN', '今天 08:10'],
  [at(2026, 10, 27, 8, 10), 'en-GB', 'today 08:10'],
  [at(2026, 10, 14, 8, 10), 'zh-CN', '11月14日'],
  [at(2025, 10, 14, 8, 10), 'zh-CN', '2025年11月14日'],
])('%i in %s is %s', (moment, locale, said) => {
  expect(formatWhen(moment, now, locale)).toBe(said);
});

test.each([
  [at(2026, 10, 27, 23, 59), 'zh-CN', '今天'],
  [at(2026, 10, 26, 0, 0), 'en-GB', 'yesterday'],
  [at(2026, 10, 25, 23, 59), 'zh-CN', '11月25日周三'],
  [at(2025, 10, 27, 8, 10), 'en-GB', 'Thu, 27 Nov 2025'],
])('the day of %i in %s is %s', (moment, locale, said) => {
  expect(formatDayName(moment, now, locale)).toBe(said);
});

test('a time is said without its day', () => {
  expect(formatTime(at(2025, 10, 27, 8, 10), 'en-GB')).toBe('08:10');
});
