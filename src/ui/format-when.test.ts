import { expect, test } from 'vitest';
import { formatWhen } from './format-when.ts';

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
