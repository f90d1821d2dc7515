import { expect, test } from 'vitest';
import { sayMoment } from './say-moment.ts';

const now = new Date(2026, 10, 26, 12, 0).getTime();

test.each([
  [new Date(2026, 10, 26, 7, 5), '07:05', '07:05'],
  [new Date(2026, 10, 25, 23, 50), 'yesterday 23:50', '昨天 23:50'],
  [new Date(2026, 10, 27, 0, 10), 'tomorrow 00:10', '明天 00:10'],
  [new Date(2026, 11, 10, 9, 0), 'Dec 10 09:00', '12月10日 09:00'],
  [new Date(2025, 11, 10, 9, 0), 'Dec 10, 2025 09:00', '2025年12月10日 09:00'],
])('%s is “%s” and “%s”', (moment, english, chinese) => {
  expect(sayMoment(moment.getTime(), now, 'en')).toBe(english);
  expect(sayMoment(moment.getTime(), now, 'zh-CN')).toBe(chinese);
});
