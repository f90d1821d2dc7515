import { expect, test } from 'vitest';
import { saySpan } from './say-span.ts';

const minute = 60_000;

test.each([
  [0, '1 min'],
  [42.9 * minute, '42 min'],
  [60 * minute, '1 hr'],
  [49 * 60 * minute, '2 days'],
])('%i milliseconds are “%s”', (span, words) => {
  expect(saySpan(span, 'en')).toBe(words);
});

test('in Chinese too', () => {
  expect(saySpan(42 * minute, 'zh-CN')).toBe('42分钟');
});
