import { expect, test } from 'vitest';
import { sayQuiet } from './say-quiet.ts';

const day = 86_400_000;

test('the largest unit, rounded down', () => {
  expect(sayQuiet(748 * day, 'en')).toBe('2 years');
  expect(sayQuiet(365 * day, 'en')).toBe('1 year');
  expect(sayQuiet(100 * day, 'zh-CN')).toBe('3个月');
});
