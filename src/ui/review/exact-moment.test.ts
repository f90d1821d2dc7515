import { expect, test } from 'vitest';
import { exactMoment } from './exact-moment.ts';

test.each([
  ['2026-11-28', 'November 28, 2026', '2026年11月28日'],
  [
    '2026-11-28T06:12:33.120Z',
    'November 28, 2026 at 14:12:33.120 GMT+8',
    '2026年11月28日 GMT+8 14:12:33.120',
  ],
  ['2026-11-28T06:12:33.000Z', 'November 28, 2026 at 14:12:33 GMT+8', '2026年11月28日 GMT+8 14:12:33'],
  ['2026-11-28T06:12:33Z', '2026-11-28T06:12:33Z', '2026-11-28T06:12:33Z'],
])('%s is “%s” and “%s”', (written, english, chinese) => {
  expect(exactMoment(written, 'en', 'Asia/Shanghai')).toBe(english);
  expect(exactMoment(written, 'zh-CN', 'Asia/Shanghai')).toBe(chinese);
});
